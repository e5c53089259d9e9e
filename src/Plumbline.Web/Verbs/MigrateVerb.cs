using System.CommandLine;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Verbs;

static class MigrateVerb
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Brings the store to the version of this program, making it where there is none.");
        migrate.SetAction(async (_, cancellation) =>
        {
            await using var host = await VerbHost.CreateMigratedAsync(cancellation);
            await Console.Out.WriteLineAsync($"The store in {host.Services.GetRequiredService<DataDirectory>().Path} is up to date.");
            return VerbLine.Done;
        });
        return migrate;
    }
}
