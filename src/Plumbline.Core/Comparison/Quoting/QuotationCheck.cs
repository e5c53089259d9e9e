using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Looks every quotation of a draft up in its sources: are these the words, and are they that speaker's?</summary>
public static class QuotationCheck
{
    const int LeastWords = 3;

    /// <summary>As many words of one quotation as are read: longer ones are whole passages, which the comparison of texts shows better.</summary>
    const int MostWords = 400;

    /// <summary>The draft's quotations in order: those in quotation marks and those set as a block.</summary>
    public static ImmutableArray<CheckedQuotation> Of(string draft, IReadOnlyList<QuotedSource> sources, CancellationToken cancellation = default)
    {
        var read = sources.Select(source => new SourceWords(source.Text)).ToList();
        var found = ImmutableArray.CreateBuilder<CheckedQuotation>();
        foreach (var block in Paragraphs.Of(draft))
        {
            var text = block.Of(draft);
            if (MarkdownBlocks.KindOf(text.AsSpan()[..FirstLineEnd(text)]) == BlockKind.Quote)
            {
                found.Add(Check(new TextSpan(0, text.Length), WithoutMarks(text), speaker: null, hasNegationBefore: false).Shifted(block.Start));
                continue;
            }
            var passage = new Passage(text, PartyNames.None);
            foreach (var quotation in passage.Quotations)
            {
                cancellation.ThrowIfCancellationRequested();
                found.Add(Check(quotation.Outer, quotation.Inner.Of(text), Speakers.Of(passage, quotation.Outer), NegationBefore(text, quotation.Outer.Start)).Shifted(block.Start));
            }
        }
        return found.ToImmutable();

        CheckedQuotation Check(TextSpan span, string words, string? speaker, bool hasNegationBefore)
        {
            var parts = Bounded(QuotedWords.PartsOf(words));
            if (parts.Sum(part => part.Count(word => !word.IsInserted)) < LeastWords)
                return Unplaced(QuotationVerdict.TooShort);
            var best = read.Select((source, index) => (Match: SourceMatch.Of(parts, source), Index: index)).Where(m => m.Match is not null)
                .OrderBy(m => m.Match!.Cost).ThenBy(m => m.Match!.InOrder ? 0 : 1).FirstOrDefault();
            if (best.Match is not { } match)
                return Unplaced(QuotationVerdict.NotFound);

            var source = read[best.Index];
            var place = source.Span(match.Parts[0].First, match.Parts[0].End);
            var theirs = SpeakerIn(source.Text, place);
            var verdict = Verdict(match, source, hasNegationBefore);
            if (verdict is QuotationVerdict.Exact or QuotationVerdict.Shortened && speaker is not null && !IsSameSpeaker(speaker, theirs, source, sources[best.Index]))
                verdict = QuotationVerdict.SpeakerDiffers;
            return new CheckedQuotation(span, words, verdict, best.Index, [.. match.Parts.Select(p => source.Span(p.First, p.End))], match.Changes, speaker, theirs);

            CheckedQuotation Unplaced(QuotationVerdict why) => new(span, words, why, -1, [], [], speaker, null);
        }
    }

    static QuotationVerdict Verdict(SourceMatch match, SourceWords source, bool hasNegationBefore)
    {
        if (Negations.DifferIn(match.Changes) || (!hasNegationBefore && Negations.StandBefore(source, match.Parts[0].First)))
            return QuotationVerdict.NegationLost;
        if (match.Cost > 0 || !match.InOrder)
            return QuotationVerdict.Altered;
        for (var i = 1; i < match.Parts.Length; i++)
        {
            if (Negations.AreLeftOut(source, match.Parts[i - 1].End, match.Parts[i].First))
                return QuotationVerdict.NegationLost;
        }
        var isWhole = match.Parts.Length == 1 && match.Parts[0].End - match.Parts[0].First == match.Words;
        return isWhole ? QuotationVerdict.Exact : QuotationVerdict.Shortened;
    }

    static bool IsSameSpeaker(string speaker, string? theirs, SourceWords source, QuotedSource known) =>
        theirs is null ? Speakers.IsNamedIn(speaker, source, known.Voices) : Speakers.MayBeTheSame(speaker, theirs);

    /// <summary>Whom the source's own paragraph gives the words to.</summary>
    static string? SpeakerIn(string source, TextSpan place)
    {
        const int furthest = 4000;
        var start = source.LastIndexOf('\n', Math.Max(0, place.Start - 1), Math.Min(place.Start, furthest)) + 1;
        var end = source.IndexOf('\n', place.End, Math.Min(source.Length - place.End, furthest)) is var at and >= 0 ? at : Math.Min(source.Length, place.End + furthest);
        start = Math.Max(start, place.Start - furthest);
        return Speakers.Of(new Passage(source[start..end], PartyNames.None), place.Shift(-start));
    }

    /// <summary>"It would not “accept the terms”": the draft says itself what the source's sentence says before these words.</summary>
    static bool NegationBefore(string text, int at)
    {
        const int furthest = 60;
        var clause = text[Math.Max(0, at - furthest)..at];
        clause = clause[(clause.LastIndexOfAny(['.', ';', '!', '?', ',']) + 1)..];
        return clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => Negations.Contains(QuotedWords.Lower(word)));
    }

    static ImmutableArray<ImmutableArray<QuotedWord>> Bounded(ImmutableArray<ImmutableArray<QuotedWord>> parts)
    {
        var left = MostWords;
        var bounded = ImmutableArray.CreateBuilder<ImmutableArray<QuotedWord>>();
        foreach (var part in parts.TakeWhile(_ => left > 0))
        {
            bounded.Add([.. part.Take(left)]);
            left -= part.Length;
        }
        return bounded.ToImmutable();
    }

    static int FirstLineEnd(string text) => text.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length;

    static string WithoutMarks(string block) => string.Join('\n', block.Split('\n').Select(line => line.TrimStart(' ', '>')));

    static CheckedQuotation Shifted(this CheckedQuotation quotation, int by) => quotation with { Span = quotation.Span.Shift(by) };
}
