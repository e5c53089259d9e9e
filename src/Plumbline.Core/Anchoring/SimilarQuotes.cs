using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>Places where the quote stands with changes. Pieces of it that survived show where to look.</summary>
static class SimilarQuotes
{
    const int PieceLength = 10;
    const int MostPieces = 60;
    const int MostPlacesPerPiece = 20;
    const int MostWindows = 6;
    const int LongestWhole = 600;
    const double LeastLikeness = 0.7;

    /// <summary>A changed quote must be much like the old one; a short one needs its surroundings too.</summary>
    static double LeastScore(int quoteLength) => quoteLength switch
    {
        < 24 => 0.85,
        < 64 => 0.78,
        _ => 0.68,
    };

    public static List<Candidate> In(string text, TextAnchor anchor, CancellationToken cancellation)
    {
        if (anchor.Quote.Length <= LongestWhole)
            return Whole(text, anchor.Quote, anchor, cancellation);
        // Of a long passage its two ends are looked for; what lies between is the passage.
        const int end = LongestWhole / 2;
        const int inner = TextAnchor.ContextLength;
        var quote = anchor.Quote;
        var behind = anchor with { Span = new TextSpan(anchor.Span.End - end, anchor.Span.End), Prefix = quote[^(end + inner)..^end] };
        var head = End(text, anchor with { Quote = quote[..end], Suffix = quote[end..(end + inner)] }, cancellation);
        var tail = End(text, behind with { Quote = quote[^end..] }, cancellation);
        return [.. from h in head
                   from t in tail
                   let length = t.Span.End - h.Span.Start
                   where h.Span.Start < t.Span.Start && length > anchor.Quote.Length / 2 && length < anchor.Quote.Length * 2
                   select new Candidate(new TextSpan(h.Span.Start, t.Span.End), (h.Score + t.Score) / 2, h.Distance)];
    }

    static List<Candidate> End(string text, TextAnchor anchor, CancellationToken cancellation) =>
        ExactQuotes.In(text, anchor) is { Count: > 0 } exact ? exact : Whole(text, anchor.Quote, anchor, cancellation);

    static List<Candidate> Whole(string text, string quote, TextAnchor anchor, CancellationToken cancellation)
    {
        var found = new List<Candidate>();
        foreach (var start in LikelyStarts(text, quote, anchor))
        {
            cancellation.ThrowIfCancellationRequested();
            var slack = 8 + (quote.Length / 3);
            var from = Math.Clamp(start - slack, 0, text.Length);
            var to = Math.Clamp(start + quote.Length + slack, 0, text.Length);
            var (s, e, distance) = EditDistance.BestWithin(text.AsSpan(from, to - from), quote);
            var likeness = 1 - ((double)distance / quote.Length);
            if (likeness < LeastLikeness || e <= s)
                continue;
            var span = WholeWords.Around(text, new TextSpan(from + s, from + e), quote);
            var context = AnchorContext.Score(text, span.Start, span.End, anchor);
            var score = (0.7 * likeness) + (0.3 * context);
            if (score >= LeastScore(quote.Length) && context >= AnchorContext.Needed(quote.Length))
                found.Add(new Candidate(span, score, Math.Abs(span.Start - anchor.Span.Start)));
        }
        return found;
    }

    // Each piece that is found votes for the place where the whole would begin.
    static IEnumerable<int> LikelyStarts(string text, string quote, TextAnchor anchor)
    {
        var votes = new Dictionary<int, int>();
        var places = new List<int>();
        var grain = Math.Max(8, quote.Length / 4);
        var step = Math.Max(1, quote.Length / MostPieces);
        for (var offset = 0; offset + PieceLength <= quote.Length; offset += step)
            Vote(quote.Substring(offset, PieceLength), offset, weight: 1);
        Vote(anchor.Prefix, -anchor.Prefix.Length, weight: 3);
        Vote(anchor.Suffix, quote.Length, weight: 3);
        return votes.OrderByDescending(v => v.Value).ThenBy(v => Math.Abs((v.Key * grain) - anchor.Span.Start)).ThenBy(v => v.Key)
            .Take(MostWindows).Select(v => v.Key * grain);

        void Vote(string piece, int offset, int weight)
        {
            places.Clear();
            for (var at = -1; piece.Length >= PieceLength && places.Count <= MostPlacesPerPiece;)
            {
                at = text.IndexOf(piece, at + 1, StringComparison.Ordinal);
                if (at < 0)
                    break;
                places.Add(at);
            }
            // A piece that stands everywhere points nowhere.
            if (places.Count > MostPlacesPerPiece)
                return;
            foreach (var at in places)
            {
                var key = (at - offset) / grain;
                votes[key] = votes.GetValueOrDefault(key) + weight;
            }
        }
    }
}
