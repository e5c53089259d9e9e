namespace Plumbline.Core.CoEditing;

/// <summary>Two changes in a row as one.</summary>
static class Composition
{
    public static ChangeSet Of(ChangeSet first, ChangeSet second)
    {
        var result = new SectionBuilder();
        var a = new SectionCursor(first);
        var b = new SectionCursor(second);
        // While a section of either side is only partly walked, what follows belongs to the same replacement.
        var open = false;
        while (!a.IsDone || !b.IsDone)
        {
            if (a.Deletes)
            {
                result.Replace(a.OldLength, "", open);
                a.Next();
            }
            else if (b is { IsDone: false, Left: 0 })
            {
                result.Replace(0, b.Inserted, open);
                b.Next();
            }
            else
            {
                open = TakeBoth(ref a, ref b, result, open);
            }
        }

        return result.ToChangeSet();
    }

    static bool TakeBoth(ref SectionCursor a, ref SectionCursor b, SectionBuilder result, bool open)
    {
        var length = Math.Min(a.NewLeft, b.Left);
        var count = result.Count;
        var more = (a.Changes && a.NewLeft > length) || (b.Changes && b.Left > length);
        var replaced = a.Keeps ? length : a.IsBegun ? 0 : a.OldLength;
        var fromB = b.IsBegun ? "" : b.Inserted;
        var keepsBoth = a.Keeps && b.Keeps;
        var bKeeps = b.Keeps;
        var fromA = a.TakeNew(length);
        b.TakeOld(length);

        if (keepsBoth) result.Keep(length);
        else result.Replace(replaced, bKeeps ? fromA : fromB, open);
        return more && (open || result.Count > count);
    }
}
