using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using CoEditingContributors = Plumbline.Core.CoEditing.Authorship.Contributors;

namespace Plumbline.Core.Tests.CoEditing.Authorship;

/// <summary>A text that named people write in, for stories of who wrote what.</summary>
sealed class AuthoredText(string start)
{
    public static readonly Guid Ada = new("aaaaaaaa-0000-0000-0000-000000000001");
    public static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000002");
    public static readonly Guid Cem = new("cccccccc-0000-0000-0000-000000000003");

    public string Text { get; private set; } = start;

    public TextAuthorship Authorship { get; } = new(start);

    public AuthoredText Replace(Guid author, string what, string by)
    {
        var at = Text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{what}” does not stand in “{Text}”.");
        return Make(author, ChangeSet.Replacing(Text.Length, at, at + what.Length, by));
    }

    public AuthoredText Append(Guid author, string what) => Make(author, ChangeSet.Replacing(Text.Length, Text.Length, Text.Length, what));

    /// <summary>Key by key.</summary>
    public AuthoredText Type(Guid author, int at, string what)
    {
        for (var i = 0; i < what.Length; i++)
            Make(author, ChangeSet.Replacing(Text.Length, at + i, at + i, what[i..(i + 1)]));
        return this;
    }

    public AuthoredText Make(Guid author, ChangeSet change, bool bringsBack = false)
    {
        Text = change.Apply(Text);
        Authorship.Apply(change, author, bringsBack);
        return this;
    }

    /// <summary>As "[Ada]words[…]words", with nothing before words of the start.</summary>
    public string Told => string.Concat(Authorship.Spans.Select(span => $"{Name(span.Author)}{span.Span.Of(Text)}"));

    public IEnumerable<Guid> Contributors(string published = "") => CoEditingContributors.Of(Authorship, Text, published);

    static string Name(Guid author) => author == Ada ? "[Ada]" : author == Ben ? "[Ben]" : author == Cem ? "[Cem]" : "[]";
}
