using Plumbline.Data.Outbox;

namespace Plumbline.Web.Live.Feed;

/// <summary>Something changed; ids only. Whoever is interested reads the rest from the store, with their own rights.</summary>
public sealed record LiveEvent(long Sequence, LiveEventKind Kind, Guid? EntryId, Guid SubjectId);
