namespace Plumbline.Web.Features.Shared.Layout;

/// <summary>The page's script, fetched along with the page rather than when its circuit asks for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreloadModuleAttribute(string address) : Attribute
{
    public string Address => address;
}
