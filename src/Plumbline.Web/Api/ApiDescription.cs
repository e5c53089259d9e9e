using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Plumbline.Web.Api;

/// <summary>What /openapi/v1.json says besides the endpoints themselves.</summary>
static class ApiDescription
{
    const string TokenScheme = "token";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Plumbline",
                Version = "v1",
                Description = "Errors are RFC 9457 problems; every change carries the revision that it saw.",
            };
            document.Components ??= new OpenApiComponents();
            document.AddComponent<IOpenApiSecurityScheme>(TokenScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token.",
            });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(TokenScheme, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
