using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>Walks the sections of a change piece by piece, along its old text or along its new one.</summary>
struct SectionCursor
{
    readonly ImmutableArray<ChangeSection> sections;
    int taken;

    public SectionCursor(ChangeSet changes)
    {
        sections = changes.Sections;
        Index = -1;
        Next();
    }

    public int Index { get; private set; }

    /// <summary>What is left of the section's old text.</summary>
    public int Left { get; private set; }

    public readonly bool IsDone => Index >= sections.Length;

    public readonly bool Keeps => !IsDone && sections[Index].Keeps;

    public readonly bool Changes => !IsDone && !sections[Index].Keeps;

    public readonly bool Deletes => !IsDone && sections[Index].Inserted is { Length: 0 };

    /// <summary>Part of the section was walked already.</summary>
    public readonly bool IsBegun => taken > 0;

    /// <summary>The section's whole new text; empty where it keeps or deletes.</summary>
    public readonly string Inserted => IsDone ? "" : sections[Index].Inserted ?? "";

    public readonly int OldLength => IsDone ? 0 : sections[Index].Length;

    /// <summary>What is left of the section's new text, walking with <see cref="TakeNew"/>.</summary>
    public readonly int NewLeft => IsDone ? 0 : sections[Index].NewLength - taken;

    public void Next()
    {
        Index++;
        taken = 0;
        Left = IsDone ? 0 : sections[Index].Length;
    }

    public void TakeOld(int length)
    {
        if (length == Left)
        {
            Next();
            return;
        }

        Left -= length;
        taken += length;
    }

    /// <summary>Walks along the new text; for kept text both are the same.</summary>
    public string TakeNew(int length)
    {
        if (Keeps)
        {
            TakeOld(length);
            return "";
        }

        var piece = Inserted.Substring(taken, length);
        if (length == NewLeft) Next();
        else taken += length;
        return piece;
    }
}
