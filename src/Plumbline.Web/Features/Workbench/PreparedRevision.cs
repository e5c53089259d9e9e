using System.Collections.Immutable;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>A draft's text, read and analysed before the change that makes a revision of it; analysis must not hold up other writers.</summary>
/// <param name="Contributors">Who made the difference to what is published.</param>
sealed record PreparedRevision(DraftText Text, RevisionFindings Analysis, ImmutableHashSet<Guid> Contributors);
