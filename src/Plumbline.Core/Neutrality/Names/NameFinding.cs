using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

static class NameFinding
{
    const string ReportedSpeech = " Somebody else is reported here: quote the words or check the source.";

    /// <summary>A finding on a name. One replacement is offered when it is the only one that fits, and never in reported speech.</summary>
    public static Finding Of(Passage passage, string rule, Severity severity, TextSpan span, Voice voice, string message, IReadOnlyList<string> fitting)
    {
        var isReported = voice == Voice.Reported;
        return new Finding(
            span,
            Label.Name,
            isReported ? Severity.Low : severity,
            voice,
            span.Of(passage.Text),
            isReported ? message.TrimEnd() + ReportedSpeech : message.TrimEnd(),
            isReported || fitting.Count != 1 ? [] : [new Suggestion($"Write “{fitting[0]}”", span, fitting[0])],
            rule);
    }
}
