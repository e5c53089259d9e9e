using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Plumbline.Web.Api;

/// <summary>One annotation in the W3C Web Annotation model; a reply is an annotation of the one it answers.</summary>
/// <param name="Id">A urn:uuid, the same on whatever host.</param>
/// <param name="Blocking">Ours: stands in the way of approval.</param>
public sealed record WebAnnotation(
    string Id, string Motivation, WebAgent Creator, DateTimeOffset Created, WebBody Body, WebTarget Target,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Blocking = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ground = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Resolved = null)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Annotation";
}

public sealed record WebAgent(string Id, string Name)
{
    public string Type => "Person";
}

public sealed record WebBody(string Value)
{
    public string Type => "TextualBody";

    public string Format => "text/plain";
}

/// <param name="Source">The revision, or the annotation that is answered.</param>
/// <param name="Selector">Absent for replies.</param>
public sealed record WebTarget(
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<WebSelector>? Selector = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Position), "TextPositionSelector")]
[JsonDerivedType(typeof(Quote), "TextQuoteSelector")]
public abstract record WebSelector
{
    /// <summary>Half-open and, as the model has it, in Unicode code points; everywhere else here it is UTF-16 code units.</summary>
    public sealed record Position(int Start, int End) : WebSelector;

    public sealed record Quote(string Exact, string Prefix = "", string Suffix = "") : WebSelector;
}

/// <summary>What a GET answers.</summary>
public sealed record WebAnnotationPage(ImmutableArray<WebAnnotation> Items)
{
    [JsonPropertyName("@context")]
    [JsonPropertyOrder(-2)]
    public string Context => "http://www.w3.org/ns/anno.jsonld";

    [JsonPropertyOrder(-1)]
    public string Type => "AnnotationPage";
}
