namespace Plumbline.Core.CoEditing;

/// <summary>One stretch of a <see cref="ChangeSet"/>: what becomes of the next <paramref name="Length"/> UTF-16 code units.</summary>
/// <param name="Length">Code units of the old text; zero for a pure insertion.</param>
/// <param name="Inserted">Null keeps the stretch; empty deletes it; anything else takes its place.</param>
public readonly record struct ChangeSection(int Length, string? Inserted)
{
    public bool Keeps => Inserted is null;

    /// <summary>Code units of the new text that this stretch gives.</summary>
    public int NewLength => Inserted?.Length ?? Length;
}
