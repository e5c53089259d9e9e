using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Core.Text;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A sentence that has just been frozen.</summary>
/// <param name="Version">The document's version at which <paramref name="Anchor"/> counts.</param>
public sealed record NewFreeze(Guid Id, long Version, TextAnchor Anchor, ContestedSentence Sentence);

/// <summary>A frozen sentence as the store has it, whether or not its thread was resolved.</summary>
/// <param name="Version">The document's version at which <paramref name="Anchor"/> counts.</param>
public sealed record StoredFreeze(Guid Id, long Version, TextAnchor Anchor);

/// <summary>A frozen sentence in the text as it is now.</summary>
/// <param name="Span">Half-open, UTF-16 code units.</param>
sealed record PlacedFreeze(Guid Id, TextSpan Span, string Wording);
