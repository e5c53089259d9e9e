using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;

namespace Plumbline.Cli.Commands;

/// <summary>Everything that a check reads. It is read before anything is written, so that a bad file leaves no half of a report.</summary>
sealed record CheckInput(List<InputText> Texts, ImmutableArray<Party> Parties, HouseStyleRules Style, string? Entry)
{
    public static async Task<CheckInput> ReadAsync(
        Streams streams, string[] paths, string? partiesPath, string? stylePath, string? entry, CancellationToken cancellationToken)
    {
        if (paths.Append(partiesPath).Append(stylePath).Count(path => path == "-") > 1)
            throw new InputException("Standard input can be read once only.");

        ImmutableArray<Party> parties = partiesPath is null ? [] : await PartiesFile.ReadAsync(partiesPath, streams, cancellationToken);
        var style = stylePath is null ? HouseStyleRules.None : await HouseStyleFile.ReadAsync(stylePath, streams, cancellationToken);
        var texts = new List<InputText>();
        foreach (var path in paths)
            texts.Add(await InputText.ReadAsync(path, streams, cancellationToken));
        return new CheckInput(texts, parties, style, entry);
    }

    /// <summary>The house style as it holds for the entry that a file is.</summary>
    public EntryStyle StyleOf(InputText text) => Style.For(Entry ?? Path.GetFileNameWithoutExtension(text.Name));
}
