using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Explain;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Output;

/// <summary>SARIF 2.1.0, which code hosts show beside the text. Columns count UTF-16 code units from 1.</summary>
static class Sarif
{
    const string TermsOfTheHouse = "house-style";

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
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = true,
                    ["toolExecutionNotifications"] = new JsonArray([.. files.SelectMany(file => file.Result.NotChecked.Select(paragraph => Unread(file, paragraph)))]),
                }),
                ["results"] = new JsonArray([.. files.SelectMany(file => file.Result.Findings.Select(finding => Result(file, finding)))]),
            }),
        };
        return output.WriteLineAsync(log.ToJsonString(Options));
    }

    static JsonObject Driver() => new()
    {
        ["name"] = "Plumbline",
        ["semanticVersion"] = Analyser.Version,
        ["rules"] = new JsonArray([.. RulePages.All.Select(Rule)]),
    };

    static JsonObject Rule(RulePage page) => new()
    {
        ["id"] = page.Rule,
        ["shortDescription"] = new JsonObject { ["text"] = page.Summary },
        ["help"] = new JsonObject { ["text"] = page.Markdown, ["markdown"] = page.Markdown },
        ["defaultConfiguration"] = new JsonObject { ["level"] = "warning" },
        ["properties"] = new JsonObject { ["family"] = (Labels.TryParse(page.Rule, out var label) ? label : Label.LoadedTerm).Family().Name() },
    };

    static JsonObject Result(CheckedFile file, Finding finding)
    {
        var rule = finding.Rule.StartsWith(TermsOfTheHouse, StringComparison.Ordinal) ? TermsOfTheHouse : finding.Label.Name();
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["ruleIndex"] = RulePages.All.IndexOf(RulePages.Find(rule)!),
            ["level"] = finding.Severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = $"“{finding.Phrase}”: {finding.Message}" },
            ["locations"] = new JsonArray(Location(file, finding.Span)),
            ["properties"] = new JsonObject
            {
                ["rule"] = finding.Rule,
                ["label"] = finding.Label.Name(),
                ["family"] = finding.Family.Name(),
                ["severity"] = finding.Severity.Name(),
                ["voice"] = finding.Voice.Name(),
            },
        };
        if (!finding.Suggestions.IsEmpty)
            result["fixes"] = new JsonArray([.. finding.Suggestions.Select(suggestion => Fix(file, suggestion))]);
        return result;
    }

    static JsonObject Fix(CheckedFile file, Suggestion suggestion) => new()
    {
        ["description"] = new JsonObject { ["text"] = suggestion.Title },
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = Address(file.Input.Name) },
            ["replacements"] = new JsonArray(new JsonObject
            {
                ["deletedRegion"] = Region(file, suggestion.Span),
                ["insertedContent"] = new JsonObject { ["text"] = suggestion.Replacement },
            }),
        }),
    };

    static JsonObject Unread(CheckedFile file, TextSpan paragraph) => new()
    {
        ["level"] = "note",
        ["message"] = new JsonObject { ["text"] = "Not checked: this paragraph does not seem to be English." },
        ["locations"] = new JsonArray(Location(file, paragraph)),
    };

    static JsonObject Location(CheckedFile file, TextSpan span) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = Address(file.Input.Name) },
            ["region"] = Region(file, span),
        },
    };

    static JsonObject Region(CheckedFile file, TextSpan span)
    {
        var start = file.Lines.At(span.Start);
        var end = file.Lines.At(span.End);
        return new JsonObject
        {
            ["startLine"] = start.Line,
            ["startColumn"] = start.Column,
            ["endLine"] = end.Line,
            ["endColumn"] = end.Column,
            ["charOffset"] = span.Start,
            ["charLength"] = span.Length,
        };
    }

    /// <summary>A relative reference with its odd characters escaped, or an absolute file address.</summary>
    static string Address(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
