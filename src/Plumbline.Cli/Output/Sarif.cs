using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Core.Neutrality;

namespace Plumbline.Cli.Output;

/// <summary>SARIF 2.1.0, which code hosts show beside the text. Columns count UTF-16 code units from 1.</summary>
static class Sarif
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(IReadOnlyList<CheckedFile> files, TextWriter output)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver() },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. files.SelectMany(file => file.Result.Findings.Select(finding => Result(file, finding)))]),
            }),
        };
        return output.WriteLineAsync(log.ToJsonString(Options));
    }

    static JsonObject Driver() => new()
    {
        ["name"] = "Plumbline",
        ["semanticVersion"] = Analyser.Version + ".0",
        ["rules"] = new JsonArray([.. Analyser.Default.Rules.Select(rule => new JsonObject
        {
            ["id"] = rule.Id,
            ["properties"] = new JsonObject { ["family"] = rule.Label.Family().Name() },
        })]),
    };

    static JsonObject Result(CheckedFile file, Finding finding)
    {
        var start = file.Lines.At(finding.Span.Start);
        var end = file.Lines.At(finding.Span.End);
        return new JsonObject
        {
            ["ruleId"] = finding.Label.Name(),
            ["level"] = finding.Severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = $"“{finding.Phrase}”: {finding.Message}" },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Address(file.Input.Name) },
                    ["region"] = new JsonObject
                    {
                        ["startLine"] = start.Line,
                        ["startColumn"] = start.Column,
                        ["endLine"] = end.Line,
                        ["endColumn"] = end.Column,
                        ["charOffset"] = finding.Span.Start,
                        ["charLength"] = finding.Span.Length,
                    },
                },
            }),
            ["properties"] = new JsonObject { ["rule"] = finding.Rule, ["severity"] = finding.Severity.Name() },
        };
    }

    /// <summary>A relative reference with its odd characters escaped, or an absolute file address.</summary>
    static string Address(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
