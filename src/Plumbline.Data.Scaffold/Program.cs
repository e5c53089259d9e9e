using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Data;
using Plumbline.Data.Sqlite;
using Plumbline.Data.Storage;

#pragma warning disable EF1001 // The design-time services are internal API; `dotnet ef` uses the same ones.

if (args is not [var name])
{
    Console.Error.WriteLine("usage: dotnet run --project src/Plumbline.Data.Scaffold -- MIGRATION_NAME   (from the repository's root)");
    return 2;
}

var project = Path.GetFullPath("src/Plumbline.Data");
if (!Directory.Exists(project))
{
    Console.Error.WriteLine($"There is no {project}; run this from the repository's root.");
    return 2;
}

await using var store = new ServiceCollection().AddPlumblineData(new DataDirectory("."), "Data Source=:memory:").BuildServiceProvider();
await using var db = await store.GetRequiredService<IDbContextFactory<SqliteDbContext>>().CreateDbContextAsync();
var assembly = typeof(SqliteDbContext).Assembly;
var services = new DesignTimeServicesBuilder(assembly, assembly, new OperationReporter(null), []).Build(db);
using var scope = services.CreateScope();
var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(name, "Plumbline.Data", "Sqlite.Migrations");
var files = scaffolder.Save(project, migration, Path.Combine(project, "Sqlite", "Migrations"));
Console.WriteLine(files.MigrationFile);
return 0;
