namespace Plumbline.Web.Features.Workbench;

/// <summary>A form that was half filled in when the page was lost, as the browser kept it.</summary>
/// <param name="Key">Its data-keep.</param>
/// <param name="Fields">By name, hidden ones too. Whatever it says is checked as if it had just been typed.</param>
public sealed record KeptForm(string Key, IReadOnlyDictionary<string, string> Fields);
