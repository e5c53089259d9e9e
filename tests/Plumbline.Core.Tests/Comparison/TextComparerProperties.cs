using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison;

/// <summary>What holds for any two texts: here, texts shuffled from few sentences, with edits and odd characters.</summary>
public sealed class TextComparerProperties
{
    static readonly string[] Sentences =
    [
        "Dorven closed the bridge.", "Dorven reopened the bridge.", "The council of Osmark met twice that week!", "Yes.", "Yes.",
        "## Talks", "- one toll post", "He said \"no. Never.\" and left", "😀 e\u0301 \uD83D", "29,000 crowns, or U.V. 3.5", "   ", "[12].",
        "The council of Osmark met once, in the week of the flood, and then Dorven closed the bridge",
    ];

    static readonly string[] Gaps = [" ", "\n", "\n\n", "\n \n", ""];

    static readonly Gen<string> Texts =
        from parts in Gen.Elements(Sentences).Zip(Gen.Elements(Gaps)).ListOf()
        select string.Concat(parts.Select(p => p.Item1 + p.Item2));

    static void ForAnyTwo(Func<string, string, bool> holds) =>
        Prop.ForAll(Texts.Zip(Texts).ToArbitrary(), pair => holds(pair.Item1, pair.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122, 97));

    [Fact]
    public void EveryVisibleCharacterOfBothTextsIsInExactlyOneRow() => ForAnyTwo((old, @new) =>
    {
        var rows = TextComparer.Compare(old, @new).Rows;
        return CoversOnce(old, rows.Select(r => r.Old)) && CoversOnce(@new, rows.Select(r => r.New));
    });

    [Fact]
    public void EditsTurnTheOldSideIntoTheNew() => ForAnyTwo((old, @new) =>
        TextComparer.Compare(old, @new).Rows.Where(r => r.Old is not null && r.New is not null).All(r => Rewritten(old, @new, r) == Visible(r.New!.Value.Of(@new))));

    [Fact]
    public void KindsAgreeWithSidesAndEdits() => ForAnyTwo((old, @new) => TextComparer.Compare(old, @new).Rows.All(r => r.Kind switch
    {
        RowKind.Added => r.Old is null && r.New is not null && r.Edits.IsEmpty,
        RowKind.Removed => r.New is null && r.Old is not null && r.Edits.IsEmpty,
        RowKind.Same => r.Edits.IsEmpty && r.Old is not null && r.New is not null,
        RowKind.Changed => !r.Edits.IsEmpty && r.Old is not null && r.New is not null,
        _ => r.Move is not null && r.Old is not null && r.New is not null,
    }));

    [Fact]
    public void TheSameTextsAlwaysCompareAlike() => ForAnyTwo((old, @new) =>
        TextComparer.Compare(old, @new).Rows.Select(r => (r.Kind, r.Old, r.New)).SequenceEqual(TextComparer.Compare(old, @new).Rows.Select(r => (r.Kind, r.Old, r.New))));

    [Fact]
    public void ATextIsTheSameAsItself() => ForAnyTwo((text, _) => TextComparer.Compare(text, text).Rows.All(r => r.Kind == RowKind.Same));

    static bool CoversOnce(string text, IEnumerable<TextSpan?> spans)
    {
        var times = new int[text.Length];
        foreach (var span in spans.OfType<TextSpan>())
        {
            for (var i = span.Start; i < span.End; i++)
                times[i]++;
        }
        return Enumerable.Range(0, text.Length).All(i => times[i] == 1 || (times[i] == 0 && char.IsWhiteSpace(text[i])));
    }

    static string Rewritten(string old, string @new, ComparisonRow row)
    {
        var (text, at) = ("", row.Old!.Value.Start);
        foreach (var edit in row.Edits)
        {
            text += old[at..edit.Old.Start] + edit.New.Of(@new);
            at = edit.Old.End;
        }
        return Visible(text + old[at..row.Old.Value.End]);
    }

    static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
