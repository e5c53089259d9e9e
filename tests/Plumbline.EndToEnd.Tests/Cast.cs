namespace Plumbline.EndToEnd.Tests;

/// <summary>People beside the four of the demo workspace, added when a test first needs them. Nobody's rights are changed but those of people a test adds for itself.</summary>
public sealed class Cast(PlumblineProcess app)
{
    readonly Dictionary<string, Player> players = [];

    public Task<Player> AuthorAsync() => PlayAsync("author", "Contributor");

    public Task<Player> SecondContributorAsync() => PlayAsync("second-contributor", "Contributor");

    public Task<Player> ReviewerAsync() => PlayAsync("first-reviewer", "Reviewer");

    public Task<Player> EditorAsync() => PlayAsync("first-editor", "Editor");

    public Task<Player> SecondEditorAsync() => PlayAsync("second-editor", "Editor");

    public Task<Player> AdminAsync() => PlayAsync("first-admin", "Admin");

    public Task<Player> EverythingAsync() => PlayAsync("everything", "Contributor", "Reviewer", "Editor", "Admin");

    public async Task<Player> PlayAsync(string userName, params string[] roles)
    {
        if (!players.TryGetValue(userName, out var player))
            players[userName] = player = await Player.AddAsync(app, userName, roles);
        return player;
    }
}
