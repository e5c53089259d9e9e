using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Web.Demo;

/// <summary>The texts of the demo workspace, which travel inside the assembly.</summary>
static class DemoContent
{
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static DemoIndex ReadIndex() => Read<DemoIndex>("index.json");

    public static IReadOnlyList<DemoSource> ReadSources() => Read<IReadOnlyList<DemoSource>>("sources/index.json");

    public static IReadOnlyList<DemoParty> ReadParties() => Read<IReadOnlyList<DemoParty>>("parties.json");

    public static string ReadText(string file) => Encoding.UTF8.GetString(ReadBytes(file)).ReplaceLineEndings("\n");

    public static byte[] ReadBytes(string file)
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream($"Demo/{file}")
            ?? throw new InvalidOperationException($"The demo workspace has no file {file}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(ReadBytes(file), Format) ?? throw new InvalidOperationException($"{file} is empty.");
}
