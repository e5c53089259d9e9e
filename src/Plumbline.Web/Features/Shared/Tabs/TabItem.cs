namespace Plumbline.Web.Features.Shared.Tabs;

/// <param name="Count">Shown beside the name; null shows none.</param>
public sealed record TabItem(string Id, string Name, int? Count = null);
