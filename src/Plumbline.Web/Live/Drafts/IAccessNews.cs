namespace Plumbline.Web.Live.Drafts;

/// <summary>Says when what somebody may do with a draft may have changed: a role taken, an invitation made, a draft abandoned.</summary>
public interface IAccessNews
{
    /// <returns>Dispose to hear no more.</returns>
    IDisposable Watch(Guid draftId, Guid personId, Func<Task> changed);
}
