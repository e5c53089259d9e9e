using System.Globalization;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>An older text that can be restored into a draft: "checkpoint:ID" of that draft, "revision:3" of its entry, or "published".</summary>
public abstract record VersionReference
{
    const string CheckpointPrefix = "checkpoint:";
    const string RevisionPrefix = "revision:";
    const string PublishedWord = "published";

    VersionReference() { }

    public sealed record Checkpoint(Guid Id) : VersionReference
    {
        public override string ToString() => $"{CheckpointPrefix}{Id:D}";
    }

    public sealed record Revision(int Number) : VersionReference
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RevisionPrefix}{Number}");
    }

    public sealed record Published : VersionReference
    {
        public override string ToString() => PublishedWord;
    }

    /// <returns>Null for anything else.</returns>
    public static VersionReference? Parse(string? text)
    {
        if (text == PublishedWord)
            return new Published();
        if (text?.StartsWith(CheckpointPrefix, StringComparison.Ordinal) == true)
            return Guid.TryParse(text.AsSpan(CheckpointPrefix.Length), CultureInfo.InvariantCulture, out var id) ? new Checkpoint(id) : null;
        return text?.StartsWith(RevisionPrefix, StringComparison.Ordinal) == true
            && int.TryParse(text.AsSpan(RevisionPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Revision(number)
            : null;
    }
}
