using System.CommandLine;

namespace Plumbline.Web.Verbs;

/// <summary>What whoever runs the server can do on its command line. 0 done, 1 the check failed, 2 not done.</summary>
public static class VerbLine
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int NotDone = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Plumbline's server. Without a verb it serves; with one it does this and ends.")
        {
            UserVerbs.Create(), MigrateVerb.Create(), BackupVerb.Create(), RestoreVerb.Create(), AuditVerbs.Create(), HealthVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return NotDone;
        }
        return await parsed.InvokeAsync();
    }
}
