using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A frame made into JSON once, however many subscribers receive it.</summary>
[JsonConverter(typeof(Converter))]
public sealed class SerializedFrame
{
    // Never part of an HTML page, so only what JSON itself asks for is escaped.
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    readonly byte[] utf8;

    internal SerializedFrame(DraftFrame frame) => utf8 = JsonSerializer.SerializeToUtf8Bytes(frame, Options);

    sealed class Converter : JsonConverter<SerializedFrame>
    {
        public override SerializedFrame Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Frames only go from the server to editors.");

        public override void Write(Utf8JsonWriter writer, SerializedFrame value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.utf8, skipInputValidation: true);
    }
}
