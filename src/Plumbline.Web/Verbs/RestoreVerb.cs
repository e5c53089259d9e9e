using System.CommandLine;
using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Verbs;

static class RestoreVerb
{
    static readonly string[] DatabaseSuffixes = ["-wal", "-shm", ""];

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A backup made by the verb backup." };
        var restore = new Command("restore", "Puts a backup in the place of the store, which is kept beside it. Stop the server first.") { file };
        restore.SetAction((parsed, cancellation) => RunAsync(Path.GetFullPath(parsed.GetRequiredValue(file)), cancellation));
        return restore;
    }

    static async Task<int> RunAsync(string backup, CancellationToken cancellation)
    {
        if (!File.Exists(backup))
            return await VerbHost.FailAsync($"There is no file {backup}.");
        await using var host = VerbHost.Create();
        var directory = host.Services.GetRequiredService<DataDirectory>();
        using var serving = directory.TryLockForServing();
        if (serving is null)
            return await VerbHost.FailAsync($"A server is using {directory.Path}. Stop it first; nothing was changed.");

        // Checked as a copy, so that what was checked is what is put in place.
        var candidate = directory.DatabaseFile + ".restoring";
        try
        {
            File.Copy(backup, candidate, overwrite: true);
            if (await StoreFile.WhyNotRestorableAsync(host.Services, candidate, cancellation) is { } why)
                return await VerbHost.FailAsync($"{backup} was not restored: {why} Nothing was changed.");
            var kept = PutInPlace(directory, candidate, host.Services.GetRequiredService<TimeProvider>());
            await FinishAsync(host.Services, cancellation);
            await Console.Out.WriteLineAsync(kept is null ? "Restored." : $"Restored. What stood there before is kept as {kept}.");
            return VerbLine.Done;
        }
        finally
        {
            foreach (var suffix in DatabaseSuffixes)
                File.Delete(candidate + suffix);
        }
    }

    /// <returns>Where the replaced store is kept; null when there was none.</returns>
    static string? PutInPlace(DataDirectory directory, string candidate, TimeProvider time)
    {
        string? kept = null;
        if (File.Exists(directory.DatabaseFile))
        {
            kept = directory.DatabaseFile + ".replaced-" + time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
            // The log goes with its database: left behind it would be replayed into the restored one.
            foreach (var suffix in DatabaseSuffixes)
            {
                if (File.Exists(directory.DatabaseFile + suffix))
                    File.Move(directory.DatabaseFile + suffix, kept + suffix);
            }
        }
        File.Move(candidate, directory.DatabaseFile);
        return kept;
    }

    static async Task FinishAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<StoreMigration>().RunAsync(cancellation);
        var outcome = await services.GetRequiredService<WriteLane>().ChangeAsSystemAsync<Guid>(VerbHost.ActorName, change =>
        {
            // Sign-ins that ended after the backup was made would come to life again.
            foreach (var signIn in change.Db.SignIns.Where(s => s.RevokedAt == null).ToList())
                signIn.RevokedAt = change.Now;
            change.Record("store.restored", null, "store", Guid.Empty);
            return Guid.Empty;
        }, cancellation);
        if (outcome is Outcome<Guid>.Refused refused)
            throw new InvalidOperationException(refused.Why.Reason);
    }
}
