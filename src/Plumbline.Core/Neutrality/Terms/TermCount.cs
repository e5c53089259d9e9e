namespace Plumbline.Core.Neutrality.Terms;

/// <summary>"n of m independent sources" use a term in their own voice; sources of one origin are one source.</summary>
public readonly record struct TermCount(int Using, int Independent)
{
    /// <summary>Fewer independent sources than this prove no usage.</summary>
    public const int FewestSources = 3;

    /// <param name="threshold">The share, between 0 and 1, from which on the house takes a term for the sources' common word.</param>
    public bool IsCommonUsage(double threshold) => Independent >= FewestSources && Using >= threshold * Independent;
}
