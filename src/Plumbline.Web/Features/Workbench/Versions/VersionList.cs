using System.Collections.Immutable;
using Plumbline.Data.Drafts;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <param name="Lines">Checkpoints of the draft and revisions of its entry, the newest first.</param>
/// <param name="MayName">May keep the text under a name.</param>
/// <param name="MayRestore">May put an older text into the draft.</param>
public sealed record VersionList(ImmutableArray<VersionLine> Lines, bool MayName, bool MayRestore);

public enum VersionKind
{
    Checkpoint,

    /// <summary>A checkpoint that was made by itself.</summary>
    Automatic,
    Revision,
    Published,
    PublishedBefore,
}

/// <param name="Reference">As comparisons and restores name it.</param>
/// <param name="IsOfThisDraft">Of a revision: it was frozen from this draft.</param>
/// <param name="Checkpoint">What can be done with a checkpoint; null for revisions.</param>
public sealed record VersionLine(
    VersionKind Kind, string Reference, string Name, string By, DateTimeOffset At, int Characters, bool IsOfThisDraft, CheckpointLine? Checkpoint);

/// <param name="Version">Of its row.</param>
/// <param name="MayUndo">It is the text before a restore or a merge that can be taken back.</param>
public sealed record CheckpointLine(Guid Id, long Version, CheckpointKind Kind, bool MayChange, bool MayUndo);
