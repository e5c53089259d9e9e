using Plumbline.Core.Figures.Words;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Words that say what happened to those who are counted.</summary>
static class FateWords
{
    static readonly Phrases<Fate> Behind = Listed("after");
    static readonly Phrases<Fate> Ahead = Listed("before");
    static readonly Phrases<Fate> Participles = new(WordTable.Rows("fates").Where(row => row[2] == "both").Select(Entry));

    /// <summary>A participle or noun that says it of what stands before it: "were killed", "deaths".</summary>
    public static bool TryBehind(FigureText text, int at, int limit, out Fate fate, out int end) => Behind.TryMatch(text, at, limit, out fate, out end);

    /// <summary>A verb or noun that takes what stands after it: "killing", "capture of".</summary>
    public static bool TryAhead(FigureText text, int before, int first, out Fate fate, out int start) => Ahead.TryMatchBefore(text, before, first, out fate, out start);

    /// <summary>A participle that can stand before its noun: "injured people".</summary>
    public static bool TryParticiple(FigureText text, int at, int limit, out Fate fate, out int end) => Participles.TryMatch(text, at, limit, out fate, out end);

    static Phrases<Fate> Listed(string place) => new(WordTable.Rows("fates").Where(row => row[2] == "both" || row[2] == place).Select(Entry));

    static (string, Fate) Entry(string[] row) => (row[0], Enum.Parse<Fate>(row[1], ignoreCase: true));
}
