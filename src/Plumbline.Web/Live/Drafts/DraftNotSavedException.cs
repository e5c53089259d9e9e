namespace Plumbline.Web.Live.Drafts;

/// <summary>The store failed, so memory is ahead of the disk and is given up. Nothing was acknowledged; editors push again.</summary>
public sealed class DraftNotSavedException(string message, Exception? inner) : Exception(message, inner);
