namespace Plumbline.Web.Verbs;

/// <summary>What whoever runs the server can do on its command line.</summary>
public static class VerbLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        await Console.Error.WriteLineAsync($"There is no verb “{args[0]}”.");
        return 2;
    }
}
