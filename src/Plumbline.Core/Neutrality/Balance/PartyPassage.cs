using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>A passage with the places where it names the parties.</summary>
sealed class PartyPassage
{
    readonly int[] firstInSentence;

    public PartyPassage(Passage passage, ImmutableArray<PartyMention> mentions)
    {
        Passage = passage;
        Mentions = mentions;
        firstInSentence = new int[passage.Sentences.Length + 1];
        var next = 0;
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            while (next < mentions.Length && mentions[next].First < passage.Sentences[s].First)
                next++;
            firstInSentence[s] = next;
        }

        firstInSentence[^1] = mentions.Length;
    }

    public Passage Passage { get; }

    public ImmutableArray<PartyMention> Mentions { get; }

    public ReadOnlySpan<PartyMention> In(int sentence) => Mentions.AsSpan()[firstInSentence[sentence]..firstInSentence[sentence + 1]];

    /// <summary>The only party that a sentence names, or -1.</summary>
    public int OnlyPartyIn(int sentence)
    {
        var only = -1;
        foreach (var mention in In(sentence))
        {
            if (only >= 0 && mention.Party != only)
                return -1;
            only = mention.Party;
        }

        return only;
    }

    /// <summary>Index of the token at a position, or the one after it.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Passage.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Passage.Tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
