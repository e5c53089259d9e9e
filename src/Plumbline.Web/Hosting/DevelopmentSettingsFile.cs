using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Plumbline.Web.Hosting;

public static class DevelopmentSettingsFile
{
    /// <summary>
    /// The file stands at the repository's root and is linked beside the app. It must come before the environment's
    /// variables in the list of sources; appended at the end it would override them.
    /// </summary>
    public static void Insert(ConfigurationManager configuration)
    {
        var file = new JsonConfigurationSource { Path = "appsettings.Development.json", Optional = true };
        file.ResolveFileProvider();
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var environment = sources.OfType<EnvironmentVariablesConfigurationSource>().LastOrDefault();
        sources.Insert(environment is null ? sources.Count : sources.IndexOf(environment), file);
    }
}
