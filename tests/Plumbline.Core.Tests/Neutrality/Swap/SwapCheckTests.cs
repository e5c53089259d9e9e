using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Swap;

namespace Plumbline.Core.Tests.Neutrality.Swap;

/// <summary>The analyser treats both parties alike: their names may change places, and the findings stay.</summary>
public class SwapCheckTests
{
    static readonly string[] Sentences =
    [
        "{0} claimed that {1} guns fired first.", "According to {1}, {0} closed the weir.", "Nine {0} boatmen were killed.",
        "Boats of {1} were burned in {0} shelling.", "{0}'s occupation of the mill was brazen.", "The {0} regime insisted that it was old.",
        "Both sides shelled the mill.", "{0} and {1} traded blame.", "The envoy urged {0} and {1} to withdraw.", "{1} said that it had not fired.",
        "“{0} is a den of thieves,” a {1} envoy said.", "The inquest found that {0} fired first, although {1} disputes that.",
        "An {0} warden was driven out.", "In the year of the flood fighting broke out at the gate of {1}.", "In {0}, critics say that {1} hoped to starve the market.", "It also admitted that the gate was shut.",
    ];

    static readonly Gen<string> Names = Gen.Elements(
        "Orlow", "Orlow estate", "Orlower", "Orlowers", "Warden Pell Aro", "Tamsin", "Free Town of Tamsin", "Tamsinese", "Mayor Ola Brandt", "Weir Street");

    static readonly Gen<string> Texts =
        from lines in Gen.Elements(Sentences).Zip(Names.Zip(Names)).Zip(Gen.Elements(" ", "\n\n")).ListOf()
        select string.Concat(lines.Select(line => string.Format(System.Globalization.CultureInfo.InvariantCulture, line.Item1.Item1, line.Item1.Item2.Item1, line.Item1.Item2.Item2) + line.Item2));

    static readonly Party[] Alike =
    [
        new("Orlow", Aliases: ["Orlow estate"], Demonyms: ["Orlower", "Orlowers"], Metonyms: ["Barge Row"], People: ["Warden Pell Aro"]),
        new("Tamsin", Aliases: ["Tamsin council"], Demonyms: ["Tamsiner", "Tamsiners"], Metonyms: ["Weir Street"], People: ["Mayor Ola Brandt"]),
    ];

    [Fact]
    public void GeneratedTextsAreReadAlike() => AreReadAlike(Alike);

    [Fact]
    public void NamesOfUnlikeLengthAreReadAlike() => AreReadAlike(Parties.Both);

    [Fact]
    public void ADifferenceIsFoundAndSaysWhere()
    {
        // A name that a word list holds is the one way by which two names can differ.
        Party[] parties = [new("Orlow"), new("brazen Marr")];
        const string text = "The toll of Orlow was old. The toll of brazen Marr was new.";

        var differences = Differences(text, parties);

        Assert.Equal(["brazen", "Orlow"], differences.Select(d => d.Finding.Phrase).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("brazen", Assert.Single(differences, d => d.IsOnlyAsWritten).Finding.Phrase);
        Assert.All(differences, d => Assert.Equal(d.Finding.Phrase, d.Finding.Span.Of(text)));
    }

    [SkippableFact]
    public void RealTextsAreReadAlike()
    {
        foreach (var file in RealTexts.Files())
        {
            var text = File.ReadAllText(file);
            var parties = RealTexts.PartiesOf(text);
            Assert.NotEqual(text, new PartySwap(parties[0], parties[1]).Apply(text).Text);
            var differences = Differences(text, parties);
            Assert.True(differences.Count == 0, $"{Path.GetFileName(file)}: {string.Join("; ", differences.Take(5).Select(d => $"{d.Finding.Rule} “{d.Finding.Phrase}” at {d.Finding.Span.Start}"))}");
        }
    }

    static void AreReadAlike(Party[] parties) =>
        Prop.ForAll(Texts.ToArbitrary(), text => Assert.Empty(Differences(text, parties).Select(d => (d.Finding.Rule, d.Finding.Phrase, d.Finding.Span.Start, d.IsOnlyAsWritten))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_122, 3));

    static IReadOnlyList<SwapDifference> Differences(string text, Party[] parties) => SwapCheck.Of(text, parties, EntryStyle.None, CancellationToken.None);
}
