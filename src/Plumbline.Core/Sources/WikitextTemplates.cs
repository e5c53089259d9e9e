namespace Plumbline.Core.Sources;

/// <summary>What a template of a wiki page leaves in the text, by what it stands for.</summary>
sealed class WikitextTemplates(CleaningRun run, WikitextReferences references)
{
    public string Render(IReadOnlyList<string> parts)
    {
        var name = parts[0].Trim().Replace('_', ' ');
        if (name.StartsWith('#') || name.Length == 0)
            return Gone(RemovalKind.TemplateResidue, parts);
        var call = new TemplateCall(name.ToLowerInvariant(), [.. parts.Skip(1)]);
        var (length, known) = TemplateNames.LongestKnown(name);
        if (length < name.Length)
            return Unknown(call, parts);
        return known switch
        {
            TemplateRole.Value => TemplateValues.Of(call) ?? Lost(call, GapKind.Value, parts),
            TemplateRole.Name => TemplateValues.NameIn(call) ?? Lost(call, GapKind.Name, parts),
            TemplateRole.Quotation => call.Text is { Length: > 0 } words ? $"\n\n> {words.Trim().ReplaceLineEndings("\n> ")}\n\n" : Lost(call, GapKind.Quotation, parts),
            TemplateRole.Citation => Citation(call),
            TemplateRole.Note => call.Text is { Length: > 0 } note ? references.Define(call.Named("name"), note) : Gone(RemovalKind.CitationMark, parts),
            TemplateRole.Mark => Mark(call, parts),
            TemplateRole.Box => Box(call, parts),
            TemplateRole.Ornament when call.Name is "snd" or "spaced ndash" => " – ",
            TemplateRole.Ornament when call.Name is "dash" => "–",
            TemplateRole.Ornament when call.Name is "nbsp" or "spaces" => " ",
            TemplateRole.List => Gone(RemovalKind.ReferenceEntry, parts),
            _ => Gone(RemovalKind.TemplateResidue, parts),
        };
    }

    // One that fills many fields is a box of some kind; a word or two in a sentence stood for words.
    string Unknown(TemplateCall call, IReadOnlyList<string> parts)
    {
        if (call.Name.StartsWith("infobox", StringComparison.Ordinal) || call.Fields.Count() > 2)
            return Box(call, parts);
        return Lost(call, GapKind.Unknown, parts);
    }

    string Box(TemplateCall call, IReadOnlyList<string> parts)
    {
        run.Infobox.AddRange(call.Fields.Select(field => new InfoboxField(Plain(field.Name), Plain(field.Value))).Where(field => field.Value.Length > 0));
        return Gone(RemovalKind.InfoboxDebris, parts);
    }

    string Citation(TemplateCall call)
    {
        if (call.Name is "rp" or "r" or "ref" or "webarchive")
            return "";
        if (call.Name.StartsWith("sfn", StringComparison.Ordinal) || call.Name.StartsWith("harv", StringComparison.Ordinal))
            return references.Define(null, string.Join(", ", call.Positional.Concat(call.Fields.Select(f => $"{f.Name}. {f.Value}"))));
        var said = new[] { call.Author, call.Named("title"), call.Named("work") ?? call.Named("newspaper") ?? call.Named("website") ?? call.Named("publisher"), call.Named("date") ?? call.Named("year"), call.Named("url") };
        return string.Join(", ", said.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
    }

    string Mark(TemplateCall call, IReadOnlyList<string> parts)
    {
        run.Removed(RemovalKind.EditorialMark, string.Join('|', parts));
        return Inserts.Mark(call.Name.TrimEnd('?'));
    }

    string Lost(TemplateCall call, GapKind kind, IReadOnlyList<string> parts)
    {
        run.Removed(RemovalKind.TemplateResidue, string.Join('|', parts));
        return Inserts.Gap(Plain(call.Name), kind);
    }

    string Gone(RemovalKind kind, IReadOnlyList<string> parts)
    {
        run.Removed(kind, string.Join('|', parts));
        return "";
    }

    static string Plain(string text) => string.Join(' ', Inserts.Strip(text).Replace('|', '/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
