using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Core.Neutrality.Document;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality;

/// <summary>
/// The analysis of one text that is being edited. It keeps what each paragraph says and reads again only those that
/// changed; what depends on the whole text (first mentions, unlike treatment of the parties) is settled anew each time.
/// For one thread at a time.
/// </summary>
public sealed class DocumentAnalysis
{
    readonly IReadOnlyList<Party> parties;
    readonly EntryStyle style;
    readonly ParagraphReader reader;
    string text = "";
    List<(TextSpan Span, ParagraphReading Reading)> paragraphs = [];

    public DocumentAnalysis(IReadOnlyList<Party> parties, EntryStyle style) : this(style.Analyser, parties, style)
    {
    }

    internal DocumentAnalysis(Analyser analyser, IReadOnlyList<Party> parties, EntryStyle style)
    {
        this.parties = parties;
        this.style = style;
        reader = new ParagraphReader(analyser, parties, style);
    }

    /// <summary>Analyses the text as it is now. The result is the same as that of a first analysis of it.</summary>
    /// <returns>Findings with ranges in <paramref name="newText"/>: half-open, UTF-16 code units.</returns>
    /// <exception cref="OperationCanceledException">Nothing has changed; the next update starts from the text before.</exception>
    public AnalysisResult Update(string newText, CancellationToken cancellationToken)
    {
        var spans = Paragraphs.Of(newText).ToList();
        var (head, tail) = Unchanged.Around(text, [.. paragraphs.Select(paragraph => paragraph.Span)], newText, spans);
        var read = new List<(TextSpan Span, ParagraphReading Reading)>(spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            if (i < head)
            {
                read.Add(paragraphs[i]);
            }
            else if (i >= spans.Count - tail)
            {
                read.Add((spans[i], paragraphs[paragraphs.Count - spans.Count + i].Reading));
            }
            else
            {
                cancellationToken.ThrowIfCancellationRequested();
                read.Add((spans[i], reader.Read(spans[i].Of(newText))));
            }
        }

        (text, paragraphs) = (newText, read);
        return Settle();
    }

    AnalysisResult Settle()
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var notChecked = ImmutableArray.CreateBuilder<TextSpan>();
        var treatment = new UnlikeTreatment(parties, paragraphs.Select(paragraph => paragraph.Reading.Verbs));
        var isSeen = new bool[style.NameRules.Count];
        foreach (var (span, reading) in paragraphs)
        {
            var start = findings.Count;
            foreach (var finding in Weighed(treatment, reading))
                findings.Add(finding.ShiftedBy(span.Start));
            FirstMentions.Check(style.NameRules, text, span.Start, reading.Names, isSeen, findings, style);
            if (!reading.IsChecked)
                notChecked.Add(span);
            SortFrom(findings, start);
        }

        return new AnalysisResult(findings.ToImmutable(), notChecked.ToImmutable());
    }

    static ImmutableArray<Finding> Weighed(UnlikeTreatment treatment, ParagraphReading reading)
    {
        if (!treatment.IsFound)
            return reading.Findings;
        var findings = reading.Findings.ToBuilder();
        foreach (var verb in reading.Verbs)
        {
            if (verb.Stance == Stance.Doubting && verb.Finding >= 0)
                findings[verb.Finding] = treatment.Weigh(findings[verb.Finding], verb.Party);
        }

        return findings.ToImmutable();
    }

    /// <summary>Names are found apart from the rest, so only a paragraph with names is out of order.</summary>
    static void SortFrom(ImmutableArray<Finding>.Builder findings, int start)
    {
        var isSorted = true;
        for (var i = start + 1; i < findings.Count; i++)
            isSorted &= findings[i - 1].Span.Start <= findings[i].Span.Start;
        if (isSorted)
            return;
        var sorted = findings.Skip(start).OrderBy(finding => finding.Span.Start).ToList();
        for (var i = 0; i < sorted.Count; i++)
            findings[start + i] = sorted[i];
    }
}
