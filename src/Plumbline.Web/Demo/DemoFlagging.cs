using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Demo;

/// <summary>What people do with flags. The analyser cuts phrases its own way, so a flag is known by its label and an overlap.</summary>
sealed class DemoFlagging(
    FlagsOfRevision flagsOfRevision, RaiseFlag raise, ConfirmFlag confirm, DismissFlag dismiss, Annotate annotate)
{
    public async Task ConfirmAsync(DemoWork work, DemoFlag wanted, Caller person, Caller raiser, CancellationToken cancellation)
    {
        var flag = await FindOrRaiseAsync(work, wanted, raiser, cancellation);
        await confirm.RunAsync(person, flag, work.RevisionId, wanted.Note, cancellation).OrFailAsync($"confirm “{wanted.Phrase}”");
    }

    public async Task DismissAsync(DemoWork work, DemoFlag wanted, Caller person, Caller raiser, CancellationToken cancellation)
    {
        var flag = await FindOrRaiseAsync(work, wanted, raiser, cancellation);
        var link = wanted.Reason == DismissalReason.SettledEarlier ? $"/submissions/{work.Earlier}" : null;
        await dismiss.RunAsync(person, flag, work.RevisionId, wanted.Reason, wanted.Note, link, cancellation).OrFailAsync($"dismiss “{wanted.Phrase}”");
    }

    /// <summary>Authors dismiss nothing themselves; they say in a thread why somebody should.</summary>
    public async Task ProposeDismissalAsync(DemoWork work, DemoFlag wanted, Caller author, Caller raiser, CancellationToken cancellation)
    {
        await FindOrRaiseAsync(work, wanted, raiser, cancellation);
        await annotate.RunAsync(
            author, work.RevisionId, DemoPassage.Find(work.Typed.Text, wanted.Phrase), wanted.Note, blocking: false, ground: null, cancellation)
            .OrFailAsync($"speak against the flag on “{wanted.Phrase}”");
    }

    async Task<Guid> FindOrRaiseAsync(DemoWork work, DemoFlag wanted, Caller raiser, CancellationToken cancellation)
    {
        if (!Labels.TryParse(wanted.Label, out var label))
            throw new InvalidOperationException($"There is no label {wanted.Label}.");
        var place = DemoPassage.Find(work.Typed.Text, wanted.Phrase);
        var flags = await flagsOfRevision.ReadAsync(work.RevisionId, cancellation);
        if (flags.FirstOrDefault(flag => flag.Label == label && flag.State == FlagState.Open && flag.Span.Overlaps(place)) is { } found)
            return found.Id;
        var raised = await raise.RunAsync(raiser, work.RevisionId, place, label, Severity.Medium, wanted.Saying ?? Words(label), cancellation)
            .OrFailAsync($"flag “{wanted.Phrase}”");
        return raised.FlagId;
    }

    /// <summary>Where a newer analyser no longer finds what the content counts on.</summary>
    static string Words(Label label) => $"Is this {label.Name().Replace('-', ' ')}?";
}
