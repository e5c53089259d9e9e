using System.Globalization;

namespace Plumbline.Web.Features.Compare;

/// <summary>One side of a comparison as it stands in the address: "published", "revision:3", "draft:ID", "checkpoint:ID" or "source:ID".</summary>
public abstract record TextReference
{
    const string RevisionPrefix = "revision:";
    const string DraftPrefix = "draft:";
    const string CheckpointPrefix = "checkpoint:";
    const string SourcePrefix = "source:";
    const string PublishedWord = "published";

    TextReference() { }

    public sealed record Published : TextReference
    {
        public override string ToString() => PublishedWord;
    }

    public sealed record Revision(int Number) : TextReference
    {
        public override string ToString() => RevisionPrefix + Number.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Draft(Guid Id) : TextReference
    {
        public override string ToString() => DraftPrefix + Id.ToString("D");
    }

    /// <summary>A draft's text as it was kept under a name.</summary>
    public sealed record Checkpoint(Guid Id) : TextReference
    {
        public override string ToString() => CheckpointPrefix + Id.ToString("D");
    }

    public sealed record Source(Guid Id) : TextReference
    {
        public override string ToString() => SourcePrefix + Id.ToString("D");
    }

    /// <returns>Null for anything else.</returns>
    public static TextReference? Parse(string? text) => text switch
    {
        PublishedWord => new Published(),
        not null when After(text, RevisionPrefix) is { } number =>
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new Revision(n) : null,
        not null when After(text, DraftPrefix) is { } draft => Guid.TryParse(draft, CultureInfo.InvariantCulture, out var id) ? new Draft(id) : null,
        not null when After(text, CheckpointPrefix) is { } checkpoint => Guid.TryParse(checkpoint, CultureInfo.InvariantCulture, out var id) ? new Checkpoint(id) : null,
        not null when After(text, SourcePrefix) is { } source => Guid.TryParse(source, CultureInfo.InvariantCulture, out var id) ? new Source(id) : null,
        _ => null,
    };

    static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
}
