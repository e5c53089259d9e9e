using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Audit;

namespace Plumbline.Web.Verbs;

static class AuditVerbs
{
    public static Command Create() => new("audit", "The audit log.") { Verify() };

    static Command Verify()
    {
        var verify = new Command("verify", "Recomputes the chain of the audit log; ends with 1 where it is broken.");
        verify.SetAction((_, cancellation) => VerbHost.WithStoreAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync(cancellation);
            var result = await AuditVerification.RunAsync(db, cancellation);
            if (result.FirstBroken is { } broken)
            {
                await Console.Out.WriteLineAsync($"The chain is broken at event {broken}.");
                return VerbLine.CheckFailed;
            }
            await Console.Out.WriteLineAsync($"The chain holds: {result.Count} events.");
            return VerbLine.Done;
        }));
        return verify;
    }
}
