using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>A passage with the places where it names the parties.</summary>
sealed class PartyPassage
{
    readonly int[] firstInSentence;
    readonly int[] onlyParty;

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
        onlyParty = [.. Enumerable.Range(0, passage.Sentences.Length).Select(FindOnlyParty)];
    }

    public Passage Passage { get; }

    public ImmutableArray<PartyMention> Mentions { get; }

    public ReadOnlySpan<PartyMention> In(int sentence) => Mentions.AsSpan()[firstInSentence[sentence]..firstInSentence[sentence + 1]];

    /// <summary>The mentions that begin at a token or behind it and before another; found without reading the rest of an endless sentence.</summary>
    public ReadOnlySpan<PartyMention> Between(int from, int to)
    {
        var first = FirstAt(from);
        return Mentions.AsSpan()[first..Math.Max(first, FirstAt(to))];
    }

    /// <summary>The only party that a sentence names, or -1.</summary>
    public int OnlyPartyIn(int sentence) => onlyParty[sentence];

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

    int FirstAt(int token)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    int FindOnlyParty(int sentence)
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
}
