using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Plumbline.Core.Evidence;

namespace Plumbline.Web.Api;

/// <summary>A passage linked to words of a draft, in the W3C Web Annotation model: the passage is the body, the words are the target.</summary>
/// <param name="Id">A urn:uuid, the same on whatever host.</param>
/// <param name="Creator">Who linked it.</param>
/// <param name="Version">Ours: to be given back by whoever changes the link.</param>
/// <param name="Orphan">Ours: the words are gone, or cannot be told from others.</param>
/// <param name="Counts">Ours: it has words to stand on and a source that may be cited.</param>
public sealed record WebEvidence(
    string Id, EvidenceKind Kind, string Creator, DateTimeOffset Created, WebTarget Body, WebTarget Target, string SourceTitle, long Version,
    bool Orphan, bool Counts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = null)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Annotation";

    public string Motivation => "linking";
}

/// <param name="DraftVersion">Of the document, at which positions in the draft count.</param>
/// <param name="Sentences">Statements of the draft that ask for evidence, and how many have some.</param>
public sealed record WebEvidencePage(long DraftVersion, WebCoverage Sentences, ImmutableArray<WebEvidence> Items)
{
    [JsonPropertyName("@context")]
    [JsonPropertyOrder(-2)]
    public string Context => "http://www.w3.org/ns/anno.jsonld";

    [JsonPropertyOrder(-1)]
    public string Type => "AnnotationPage";
}

public sealed record WebCoverage(int Asked, int Covered, int Lead);

/// <summary>The part of it that a caller decides on.</summary>
/// <param name="Body">The source and a selector of the passage in it.</param>
/// <param name="Target">A selector of the words in the draft.</param>
/// <param name="DraftVersion">At which a position in the draft counts; without it, the text as it is now.</param>
public sealed record EvidenceRequest(EvidenceKind Kind, WebTarget Body, WebTarget Target, long? DraftVersion = null, string? Note = null);
