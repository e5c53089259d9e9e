using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>By which kind of name a party is named.</summary>
enum PartyNameKind
{
    Name,
    Alias,
    Demonym,
    Metonym,
    Person,
}

/// <param name="Party">Index of the party.</param>
readonly record struct PartyName(int Party, PartyNameKind Kind);

/// <summary>A place where a party is named.</summary>
/// <param name="First">Index of the name's first token.</param>
/// <param name="End">Index after its last.</param>
readonly record struct PartyMention(int First, int End, int Party, PartyNameKind Kind);

/// <summary>
/// Where a passage names the parties, by whole names. "Velden's" names Velden; "anti-Velden" and "Velden-backed" speak
/// of others.
/// </summary>
sealed class PartyMentions
{
    readonly NameFinder<PartyName> finder;

    public PartyMentions(IReadOnlyList<Party> parties) =>
        finder = new NameFinder<PartyName>(parties.SelectMany((party, index) => NamesOf(party, index)));

    public bool IsEmpty => finder.IsEmpty;

    public ImmutableArray<PartyMention> In(Passage passage)
    {
        var mentions = ImmutableArray.CreateBuilder<PartyMention>();
        var token = 0;
        foreach (var found in finder.In(passage.Text))
        {
            if (TokenRange.Of(passage, found.Span, ref token) is { } range)
                mentions.Add(new PartyMention(range.First, range.End, found.Value.Party, found.Value.Kind));
        }

        return mentions.ToImmutable();
    }

    static IEnumerable<(string Name, PartyName Value)> NamesOf(Party party, int index) =>
    [
        (party.Name, new PartyName(index, PartyNameKind.Name)),
        .. party.Aliases.Select(name => (name, new PartyName(index, PartyNameKind.Alias))),
        .. party.Demonyms.Select(name => (name, new PartyName(index, PartyNameKind.Demonym))),
        .. party.Metonyms.Select(name => (name, new PartyName(index, PartyNameKind.Metonym))),
        .. party.People.Select(name => (name, new PartyName(index, PartyNameKind.Person))),
    ];
}
