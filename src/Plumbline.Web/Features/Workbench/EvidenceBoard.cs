using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench;

/// <summary>What the parts of one workbench page share about evidence: the links, and what is selected in the draft and in a source.</summary>
public sealed class EvidenceBoard(
    EvidenceReader reader, ClaimAtCursor claims, LinkEvidence link, ChangeEvidence change, UnlinkEvidence unlink, PlaceEvidence place,
    CallerAccessor callers)
{
    Guid draftId;

    readonly Listeners listeners = new();

    public EvidenceView? View { get; private set; }

    /// <summary>The words of the draft that a link would be to.</summary>
    public DraftSelection? Claim { get; private set; }

    /// <summary>What is selected in a source.</summary>
    public SourcePassage? Passage { get; private set; }

    /// <summary>The link that somebody opened in the text.</summary>
    public Guid? Current { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>What was unlinked last, to be taken back.</summary>
    public (LinkView Link, long Version)? Unlinked { get; private set; }

    /// <param name="listener">Called when something of it is new.</param>
    /// <returns>Dispose to hear no more.</returns>
    public IDisposable Subscribe(Func<Task> listener) => listeners.Add(listener);

    public async Task LoadAsync(Guid draft, CancellationToken cancellation)
    {
        draftId = draft;
        if (await callers.ReadActorAsync(cancellation) is Outcome<Actor>.Done { Value: var actor }
            && await reader.ReadAsync(actor, draft, cancellation) is Outcome<EvidenceView>.Done { Value: var read })
            View = read;
        await listeners.TellAsync();
    }

    public async Task SelectAsync(EditorRange range, EditorSelection? selection, CancellationToken cancellation)
    {
        Claim = selection is { Start: var start, End: var end } && start < end
            ? selection.ToDraftSelection()
            : await claims.FindAsync(draftId, range, cancellation);
        await listeners.TellAsync();
    }

    public Task ChooseAsync(SourcePassage? passage)
    {
        (Passage, Refusal) = (passage, null);
        return listeners.TellAsync();
    }

    public Task OpenAsync(Guid linkId)
    {
        Current = linkId;
        return listeners.TellAsync();
    }

    public async Task LinkAsync(EvidenceKind kind, string? note, CancellationToken cancellation)
    {
        if (Claim is not { } claim || Passage is not { } passage)
            return;
        if (await TryAsync(caller => link.RunAsync(caller, new LinkRequest(draftId, claim, passage.SourceId, passage.Span, kind, note), cancellation)) is { } done)
            (Current, Passage) = (done.LinkId, null);
        await LoadAsync(draftId, cancellation);
    }

    public async Task LinkAsync(DraftSelection claim, Guid sourceId, TextSpan passage, EvidenceKind kind, CancellationToken cancellation)
    {
        if (await TryAsync(caller => link.RunAsync(caller, new LinkRequest(draftId, claim, sourceId, passage, kind), cancellation)) is { } done)
            Current = done.LinkId;
        await LoadAsync(draftId, cancellation);
    }

    public async Task ChangeAsync(LinkView of, EvidenceKind kind, CancellationToken cancellation)
    {
        await TryAsync(caller => change.RunAsync(caller, of.Id, of.Version, kind, of.Note, cancellation));
        await LoadAsync(draftId, cancellation);
    }

    public async Task UnlinkAsync(LinkView of, CancellationToken cancellation)
    {
        if (await TryAsync(caller => unlink.RunAsync(caller, of.Id, of.Version, cancellation)) is { } done)
            Unlinked = (of, done.Version);
        await LoadAsync(draftId, cancellation);
    }

    public async Task TakeBackAsync(CancellationToken cancellation)
    {
        if (Unlinked is not { } gone)
            return;
        if (await TryAsync(caller => unlink.TakeBackAsync(caller, gone.Link.Id, gone.Version, cancellation)) is not null)
            Unlinked = null;
        await LoadAsync(draftId, cancellation);
    }

    /// <summary>The link belongs to these words now: selected ones for an orphan, or those that stand there where they were rewritten.</summary>
    public async Task PlaceAsync(LinkView of, DraftSelection claim, CancellationToken cancellation)
    {
        await TryAsync(caller => place.RunAsync(caller, draftId, of.Id, of.Version, claim, cancellation));
        await LoadAsync(draftId, cancellation);
    }

    async Task<EvidenceStep?> TryAsync(Func<Caller, Task<Outcome<EvidenceStep>>> operation)
    {
        Unlinked = null;
        var outcome = await operation(await callers.GetCallerAsync());
        Refusal = outcome.Match(_ => (Refusal?)null, why => why);
        return outcome.Match(step => (EvidenceStep?)step, _ => null);
    }
}

/// <param name="Span">Half-open, UTF-16 code units of the source's text.</param>
public sealed record SourcePassage(Guid SourceId, TextSpan Span, string Quote);
