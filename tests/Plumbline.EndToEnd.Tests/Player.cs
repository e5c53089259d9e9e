namespace Plumbline.EndToEnd.Tests;

/// <param name="Token">Access token of the API.</param>
public sealed record Player(string UserName, string Password, string Token)
{
    public static async Task<Player> AddAsync(PlumblineProcess app, string userName, params string[] roles)
    {
        var output = await app.RunVerbAsync(["user", "add", userName, .. roles.SelectMany(role => new[] { "--role", role }), "--token"]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Player(userName, lines[^2].Split(' ')[^1], lines[^1]);
    }
}
