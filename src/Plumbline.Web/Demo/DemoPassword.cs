namespace Plumbline.Web.Demo;

/// <summary>The password of the demo people. No secret: they exist in Development only.</summary>
public static class DemoPassword
{
    public const string Value = "plumb-the-line";
}
