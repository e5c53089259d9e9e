using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>
/// What is known of a draft's findings, and how to tell of it in few words: most analyses find what the one before found,
/// a little further down. Used under the draft's lock only.
/// </summary>
sealed class DraftFindings(DocumentAuthority authority)
{
    /// <summary>Windows can follow their findings over twice as many; beyond, everything is told again.</summary>
    const int MostUpdates = 1_000;

    FindingsFrame? known;
    int lastId;

    /// <summary>All of them, for somebody who has the text at a version; null before the first analysis.</summary>
    public FindingsFrame? At(long version) => known is { } all ? MapTo(version, all) : null;

    /// <param name="found">At any version that is durable.</param>
    /// <param name="version">The version that those who are told have.</param>
    public DraftFrame Take(FindingsFrame found, long version)
    {
        var before = known;
        var now = MapTo(version, found);
        if (before is null || before.Complaint is not null || now.Complaint is not null || version - before.Version > MostUpdates)
            return known = now with { Findings = [.. now.Findings.Select(Named)] };

        var standing = MapTo(version, before).Findings.ToLookup(finding => (finding.Start, finding.End, finding.Rule));
        var kept = new HashSet<int>();
        var come = new List<FindingFrame>();
        var all = new List<FindingFrame>(now.Findings.Count);
        foreach (var finding in now.Findings)
        {
            var same = standing[(finding.Start, finding.End, finding.Rule)].FirstOrDefault(old => !kept.Contains(old.Id) && IsSame(old, finding));
            var named = same ?? Named(finding);
            if (same is null) come.Add(named);
            else kept.Add(same.Id);
            all.Add(named);
        }

        known = now with { Findings = all };
        return new FindingChangesFrame(version, [.. before.Findings.Select(finding => finding.Id).Where(id => !kept.Contains(id))], come);
    }

    FindingFrame Named(FindingFrame finding) => finding with { Id = ++lastId };

    // Findings older than the history say nothing of the text as it is; the next analysis will.
    FindingsFrame MapTo(long version, FindingsFrame found) => found with
    {
        Version = version,
        Findings = authority.Since(found.Version) is { } since ? found.Findings.Through(since.TakeWhile(update => update.Version <= version)) : [],
    };

    static bool IsSame(FindingFrame old, FindingFrame now) =>
        old.Suggestions.SequenceEqual(now.Suggestions) && old with { Id = 0, Suggestions = [] } == now with { Id = 0, Suggestions = [] };
}
