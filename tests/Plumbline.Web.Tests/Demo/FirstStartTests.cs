using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Changes;
using Plumbline.Data.People;
using Plumbline.Web.Tests.Verbs;

namespace Plumbline.Web.Tests.Demo;

public sealed class FirstStartTests
{
    [Fact]
    public async Task InProductionNothingIsMade()
    {
        await using var app = await DemoApp.BuildAsync("Production");
        Assert.False(await app.PrepareAsync());
        Assert.False(await app.ReadAsync(db => db.Users.AnyAsync()));
        Assert.Null(await app.WhyNotServeAsync());
    }

    [Fact]
    public async Task WhereSomebodyIsKnownNothingIsMade()
    {
        await using var app = await DemoApp.BuildAsync();
        await app.Get<WriteLane>().WriteAsync(db => db.Users.Add(new Person { Id = Guid.CreateVersion7(), UserName = "ines", DisplayName = "Ines" }));
        Assert.False(await app.PrepareAsync());
        Assert.Equal(0, await app.ReadAsync(db => db.Entries.CountAsync()));
    }

    [Fact]
    public async Task WhatAKilledFirstStartLeftIsThrownAway()
    {
        await using var app = await DemoApp.BuildAsync();
        // A kill in the middle leaves the half-made store beside the real one, which is still empty.
        var half = Directory.CreateDirectory(Path.Combine(app.Folder, "demo-in-the-making")).FullName;
        await File.WriteAllTextAsync(Path.Combine(half, "plumbline.db"), "torn");
        await File.WriteAllTextAsync(Path.Combine(half, "plumbline.db-wal"), "torn");

        Assert.True(await app.PrepareAsync());
        Assert.Equal(4, await app.ReadAsync(db => db.Users.CountAsync()));
        Assert.False(Directory.Exists(half));
    }

    [Fact]
    public async Task ProductionEndsWithOneLineWhereDemoPeopleAre()
    {
        await using var app = await DemoApp.BuildAsync();
        await app.Get<WriteLane>().WriteAsync(db =>
            db.Users.Add(new Person { Id = Guid.CreateVersion7(), UserName = "editor", DisplayName = "Editor", IsDemo = true }));

        // No verb: this is the server itself.
        var result = await VerbProcess.RunAsync(app.Folder);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("demo people", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
