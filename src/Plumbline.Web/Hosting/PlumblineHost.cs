using Plumbline.Data;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Hosting;

/// <summary>What the server and the verbs have in common: settings, folders, the store.</summary>
public static class PlumblineHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Not the entry assembly, which is another one under test.
            ApplicationName = typeof(PlumblineHost).Assembly.GetName().Name,
            // The caller's folder means nothing to the app: it may be started from anywhere.
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (builder.Environment.IsDevelopment())
            DevelopmentSettingsFile.Insert(builder.Configuration);
        var settings = PlumblineSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPlumblineData(settings.ResolveDataDirectory(builder.Environment), settings.Database.ConnectionString);
        return builder;
    }
}
