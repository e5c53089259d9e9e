using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Document;

/// <summary>Reads one paragraph for everything that a document's analysis needs of it.</summary>
sealed class ParagraphReader
{
    readonly EntryStyle style;
    readonly Analyser analyser;
    readonly IReadOnlyList<Party> parties;
    readonly PartyNames names;
    readonly PartyMentions mentions;
    readonly bool readsDates;

    public ParagraphReader(Analyser analyser, IReadOnlyList<Party> parties, EntryStyle style)
    {
        this.analyser = analyser;
        this.parties = parties;
        this.style = style;
        names = new PartyNames(parties);
        mentions = new PartyMentions(parties);
        readsDates = parties.Count > 0 && style.IsOn(EntryStyle.NameLabel);
    }

    public ParagraphReading Read(string paragraph)
    {
        var buffers = PassageBuffers.Rent();
        try
        {
            return Read(new Passage(paragraph, names, buffers));
        }
        finally
        {
            buffers.Return();
        }
    }

    ParagraphReading Read(Passage passage)
    {
        var result = analyser.AnalyseParagraph(passage);
        if (!result.IsChecked)
            return ParagraphReading.NotChecked;

        var findings = style.Apply(passage, result.Findings);
        var named = mentions.IsEmpty ? [] : mentions.In(passage);
        // Without two parties there is nobody to be treated unlike.
        var verbs = parties.Count > 1 ? VerbUses.In(new PartyPassage(passage, named), findings) : [];
        var nameReading = style.NameRules.Read(passage);
        var breaches = nameReading.Findings;
        if (readsDates)
            breaches = breaches.AddRange(PartyDates.Read(passage, parties, named));
        if (!breaches.IsEmpty)
            findings = findings.AddRange(breaches.Select(style.WithSetSeverity));
        return findings.IsEmpty && verbs.IsEmpty && nameReading.Uses.IsEmpty
            ? ParagraphReading.Clean
            : new ParagraphReading(findings, IsChecked: true, verbs, nameReading.Uses);
    }
}
