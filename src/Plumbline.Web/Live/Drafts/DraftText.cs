namespace Plumbline.Web.Live.Drafts;

/// <summary>A draft's text at a version, all of it durable.</summary>
public sealed record DraftText(long Version, string Text);
