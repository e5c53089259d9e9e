using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Plumbline.Web.Tests;

/// <summary>The code half of RegistryGap.Bunit.targets; delete both together.</summary>
static class RegistryGapBunit
{
    [ModuleInitializer]
    internal static void LoadTheDiffingThatIsThere() =>
        AssemblyLoadContext.Default.Resolving += static (context, wanted) =>
            string.Equals(wanted.Name, "AngleSharp.Diffing", StringComparison.Ordinal)
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "registry-gap", "AngleSharp.Diffing.dll"))
                : null;

    /// <summary>bUnit builds its markup comparer eagerly, which needs the missing 1.x; nothing but MarkupMatches uses it.</summary>
    internal static void ReplaceMarkupComparer(BunitContext context)
    {
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        context.Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
    }
}
