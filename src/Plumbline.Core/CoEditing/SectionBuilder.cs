using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>Collects sections in order and joins neighbours that are one: two kept, two deleted, two inserted at one place.</summary>
sealed class SectionBuilder
{
    readonly List<ChangeSection> sections = [];

    public int Count => sections.Count;

    public void Keep(int length)
    {
        if (length == 0) return;
        if (sections.Count > 0 && sections[^1].Keeps) sections[^1] = new(sections[^1].Length + length, null);
        else sections.Add(new(length, null));
    }

    /// <param name="join">Part of a replacement that has begun already.</param>
    public void Replace(int length, string inserted, bool join = false)
    {
        if (length == 0 && inserted.Length == 0) return;
        if (sections.Count > 0 && sections[^1] is { Inserted: { } before } last)
        {
            var bothDelete = inserted.Length == 0 && before.Length == 0;
            var bothInsert = length == 0 && last.Length == 0;
            if (join || bothDelete || bothInsert)
            {
                sections[^1] = new(last.Length + length, before + inserted);
                return;
            }
        }

        sections.Add(new(length, inserted));
    }

    public ChangeSet ToChangeSet() => new([.. sections]);
}
