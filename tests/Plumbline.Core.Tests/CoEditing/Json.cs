using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;

namespace Plumbline.Core.Tests.CoEditing;

static class Json
{
    public static ChangeSet Parsed(string json) => ChangeSet.Parse(json).Match(
        change => change,
        refusal => throw new InvalidOperationException($"{refusal.Reason} {json}"));

    public static string Complaint(string json) => ChangeSet.Parse(json) is Outcome<ChangeSet>.Refused { Why: Refusal.Invalid why }
        ? why.Reason
        : throw new InvalidOperationException($"{json} was accepted.");
}
