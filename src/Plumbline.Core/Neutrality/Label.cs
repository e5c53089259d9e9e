namespace Plumbline.Core.Neutrality;

/// <summary>
/// What a phrase does to the text's neutrality; the definitions are in docs/labels.md. The analyser's rules give the
/// first twelve, which <see cref="Labels.All"/> lists; the last one reports a house style's names.
/// </summary>
public enum Label
{
    LoadedTerm,
    ReportingVerb,
    Doubt,
    Editorializing,
    Intensifier,
    Euphemism,
    Weasel,
    Motive,
    FalseSymmetry,
    Agentless,
    VagueAppeal,
    FalseBalance,

    /// <summary>A place, body or party under a name that the house style, or its dates, do not give it here. No rule of the analyser's own.</summary>
    Name,
}

/// <summary>Loaded words take a side; bothsidist words level or hide what the sources do not.</summary>
public enum LabelFamily
{
    Loaded,
    Bothsidist,
}

public enum Severity
{
    Low,
    Medium,
    High,
}

/// <summary>Who speaks where a phrase stands.</summary>
public enum Voice
{
    Narrator,

    /// <summary>Reported speech: the narrator's words for what somebody said.</summary>
    Reported,

    /// <summary>Inside quotation marks.</summary>
    Quoted,
}
