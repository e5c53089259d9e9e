namespace Plumbline.Core.CoEditing;

/// <summary>One of two concurrent changes, moved so that it applies after the other.</summary>
static class Rebasing
{
    public static ChangeSet Of(ChangeSet moved, ChangeSet over, bool before)
    {
        var result = new SectionBuilder();
        var a = new SectionCursor(moved);
        var b = new SectionCursor(over);
        // The section of `moved` whose new text is in the result already, although its old text is not walked to its end.
        var inserted = -1;
        while (!a.IsDone || !b.IsDone)
        {
            if (a.Keeps && b.Keeps)
            {
                var length = Math.Min(a.Left, b.Left);
                result.Keep(length);
                a.TakeOld(length);
                b.TakeOld(length);
            }
            else if (b.Changes && OtherComesFirst(a, b, inserted, before))
            {
                inserted = PassOver(ref a, ref b, result, inserted);
            }
            else
            {
                inserted = TakeOwn(ref a, ref b, result, inserted);
            }
        }

        return result.ToChangeSet();
    }

    // Ordered by where they start, then by how much they replace, and only then by the caller's wish.
    static bool OtherComesFirst(SectionCursor a, SectionCursor b, int inserted, bool before) =>
        !a.Changes || inserted == a.Index || (!a.IsBegun && (b.Left < a.Left || (b.Left == a.Left && !before)));

    /// <summary>Keeps what the other change wrote; what both replaced is gone, but own new text inside it survives.</summary>
    static int PassOver(ref SectionCursor a, ref SectionCursor b, SectionBuilder result, int inserted)
    {
        result.Keep(b.Inserted.Length);
        for (var left = b.Left; left > 0;)
        {
            var piece = Math.Min(a.Left, left);
            if (a.Changes && inserted < a.Index && a.Left <= piece)
            {
                result.Replace(0, a.Inserted);
                inserted = a.Index;
            }

            a.TakeOld(piece);
            left -= piece;
        }

        b.Next();
        return inserted;
    }

    /// <summary>Takes a change of its own up to where the other one inserts, leaving out what that one has deleted.</summary>
    static int TakeOwn(ref SectionCursor a, ref SectionCursor b, SectionBuilder result, int inserted)
    {
        var deleted = 0;
        var left = a.Left;
        while (left > 0)
        {
            if (b.Keeps)
            {
                var piece = Math.Min(left, b.Left);
                deleted += piece;
                left -= piece;
                b.TakeOld(piece);
            }
            else if (b.Deletes && b.Left < left)
            {
                left -= b.Left;
                b.Next();
            }
            else
            {
                break;
            }
        }

        result.Replace(deleted, inserted < a.Index ? a.Inserted : "");
        inserted = a.Index;
        a.TakeOld(a.Left - left);
        return inserted;
    }
}
