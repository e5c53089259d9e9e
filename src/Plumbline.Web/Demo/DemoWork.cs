using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Demo;

/// <summary>One draft of the demo workspace, as far as it has got.</summary>
sealed class DemoWork(string slug)
{
    public string Slug => slug;

    public Guid EntryId { get; set; }

    public Guid DraftId { get; set; }

    /// <summary>The document's version and text as they were typed last.</summary>
    public (long Version, string Text) Typed { get; set; }

    /// <summary>The newest submission and where it stands.</summary>
    public SubmissionStep? Step { get; set; }

    /// <summary>The submission before <see cref="Step"/>'s.</summary>
    public Guid? Earlier { get; set; }

    public Guid SubmissionId => Submitted.SubmissionId;

    public Guid RevisionId => Submitted.RevisionId;

    SubmissionStep Submitted => Step ?? throw new InvalidOperationException($"{slug} has not been submitted yet.");
}
