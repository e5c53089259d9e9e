using System.Collections.Immutable;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>A draft's text, read and analysed before the change that makes a revision of it; analysis must not hold up other writers.</summary>
sealed record PreparedRevision(DraftText Text, RevisionFindings Analysis, ImmutableArray<Guid> AlsoTyped);
