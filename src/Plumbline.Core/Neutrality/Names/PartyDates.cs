using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>A party named in a sentence about years in which it did not exist. Its people, towns and demonyms may be older.</summary>
static class PartyDates
{
    public static IEnumerable<Finding> Read(Passage passage, IReadOnlyList<Party> parties, ImmutableArray<PartyMention> mentions)
    {
        var (lastSentence, years) = (-1, ImmutableArray<YearRange>.Empty);
        foreach (var mention in mentions)
        {
            var party = parties[mention.Party];
            if (party is { From: null, To: null } || mention.Kind is not (PartyNameKind.Name or PartyNameKind.Alias) || passage.VoiceAt(mention.First) == Voice.Quoted || LongerNames.Hold(passage, mention.First, mention.End))
                continue;
            var sentence = passage.SentenceIndexAt(mention.First);
            if (sentence != lastSentence)
                (lastSentence, years) = (sentence, Years.In(passage, passage.Sentences[sentence]));
            var lifetime = YearRange.Of(party.From, party.To);
            if (years.IsEmpty || years.Any(lifetime.Overlaps))
                continue;
            yield return NameFinding.Of(
                passage, "name.party-dates", Severity.Low, passage.Span(mention.First, mention.End), passage.VoiceAt(mention.First),
                $"{party.Name} existed {InWords(party)}, and the sentence speaks of other years. Name the body of that time.", []);
        }
    }

    static string InWords(Party party) => (party.From, party.To) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"from {from.Year} to {to.Year}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"from {from.Year} on"),
        (_, var to) => string.Create(CultureInfo.InvariantCulture, $"until {to!.Value.Year}"),
    };
}
