namespace Plumbline.Web.Features.Workbench;

/// <summary>How the editor stands with the server, as the browser reports it.</summary>
/// <param name="State">"opening", "saved", "saving", "offline", "read-only", "recovered" or "signed-out".</param>
/// <param name="Pending">Changes that are typed and not yet known to be saved.</param>
/// <param name="Detail">A sentence for the person, or empty.</param>
public sealed record EditorStatus(string State, int Pending, string Detail)
{
    public static EditorStatus Opening { get; } = new("opening", 0, "");

    /// <summary>The server has everything that was typed.</summary>
    public bool IsSettled => Pending == 0 && State is "saved" or "read-only" or "recovered";
}
