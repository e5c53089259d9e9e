using Plumbline.Core.Neutrality;

namespace Plumbline.Cli.Output;

/// <summary>A text and what the analyser says of it.</summary>
sealed record CheckedFile(InputText Input, AnalysisResult Result)
{
    public LineIndex Lines { get; } = new(Input.Text);
}
