using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Core.CoEditing;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

/// <summary>One draft in memory with the registry around it, as the hub uses them.</summary>
sealed class DraftDesk
{
    public static readonly Guid Id = new("11111111-1111-1111-1111-111111111111");
    public static readonly DraftAccess Ada = new(true, true, null, new("aaaaaaaa-0000-0000-0000-000000000001"), "Ada");

    public DraftDesk(string text = "one", TimeProvider? time = null)
    {
        Store.Create(Id, text);
        Drafts = new OpenDrafts(Store, new WordAnalysis(), time ?? TimeProvider.System, NullLogger<OpenDrafts>.Instance);
    }

    public MemoryDraftStore Store { get; } = new();

    public OpenDrafts Drafts { get; }

    public async Task<DraftLease> OpenAsync() =>
        await Drafts.OpenAsync(Id, CancellationToken.None) ?? throw new InvalidOperationException("There is no draft.");

    public static ChangeSet Insert(string text, int at, string inserted) => ChangeSet.Replacing(text.Length, at, at, inserted);

    /// <summary>Reads on until the subscriber was cut off.</summary>
    public static async Task EndAsync(DraftSubscriber subscriber)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await foreach (var _ in subscriber.Frames.ReadAllAsync(limit.Token)) { }
    }

    public static async Task<JsonElement> NextAsync(DraftSubscriber subscriber, string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var frame = JsonSerializer.SerializeToElement(await subscriber.Frames.ReadAsync(limit.Token));
            if (string.Equals(frame.GetProperty("type").GetString(), type, StringComparison.Ordinal)) return frame;
        }
    }
}
