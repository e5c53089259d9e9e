using System.Collections.Frozen;

namespace Plumbline.Core.Text;

/// <summary>Words whose full stop seldom ends a sentence, in lower case and without it.</summary>
static class Abbreviations
{
    public static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "ste", "mt", "ft", "sr", "jr", "messrs", "mme", "mlle",
            "gen", "lt", "col", "maj", "capt", "cpt", "cmdr", "comr", "adm", "sgt", "cpl", "pvt", "brig", "gov", "sen", "rep", "pres",
            "no", "nos", "vol", "vols", "ch", "pp", "p", "ed", "eds", "art", "sec", "fig", "para", "cf", "viz", "ca", "c", "approx",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "vs", "v", "inc", "ltd", "co", "corp", "bros", "dept", "univ", "est", "sq", "mi", "km", "etc",
        ],
        StringComparer.Ordinal);

    /// <summary>Words that begin a new sentence even after an initialism.</summary>
    public static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "this", "that", "these", "those", "but", "however", "after", "when", "by", "according", "there", "as", "for"],
        StringComparer.Ordinal);
}
