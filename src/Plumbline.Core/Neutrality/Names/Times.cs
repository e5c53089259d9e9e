using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>Of which years each sentence of a passage speaks: its own, or those of the sentence before where it gives none.</summary>
sealed class Times
{
    static readonly FrozenSet<string> Present = WordSet.Parse("today|now|currently|nowadays|present|present-day|still|is|are|has|have");

    readonly Passage passage;
    readonly ImmutableArray<YearRange>[] bySentence;

    public Times(Passage passage)
    {
        this.passage = passage;
        bySentence = new ImmutableArray<YearRange>[passage.Sentences.Length];
        for (var s = 0; s < bySentence.Length; s++)
        {
            var own = Years.In(passage, passage.Sentences[s]);
            bySentence[s] = own.IsEmpty && s > 0 && !IsPresent(s) ? bySentence[s - 1] : own;
        }
    }

    public ImmutableArray<YearRange> At(int token) => bySentence[passage.SentenceIndexAt(token)];

    bool IsPresent(int sentence)
    {
        for (var i = passage.Sentences[sentence].First; i < passage.Sentences[sentence].End; i++)
        {
            if (Present.Contains(passage.Tokens[i].Lower))
                return true;
        }

        return false;
    }
}
