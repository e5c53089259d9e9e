using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Web.Features.Administration;

namespace Plumbline.Web.Verbs;

static class UserVerbs
{
    static readonly string RoleList = string.Join(", ", Enum.GetNames<Role>());

    public static Command Create() => new("user", "The people who have an account.") { Add(), List() };

    static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What the person types to sign in." };
        var roles = new Option<string[]>("--role") { Description = $"{RoleList}; may be given several times.", Required = true };
        roles.Validators.Add(given =>
        {
            foreach (var unknown in given.Tokens.Where(token => !Enum.GetNames<Role>().Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
                given.AddError($"There is no role “{unknown.Value}”. Roles: {RoleList}.");
        });
        var displayName = new Option<string?>("--display-name") { Description = "The name that others see; NAME where it is left out." };
        var token = new Option<bool>("--token") { Description = "Also makes an access token of the API, printed as the last line." };
        var add = new Command("add", "Adds somebody, and prints a first password to hand over.") { name, roles, displayName, token };
        add.SetAction(async (parsed, cancellation) =>
        {
            await using var host = await VerbHost.CreateMigratedAsync(cancellation);
            var person = new NewPerson(
                parsed.GetRequiredValue(name),
                [.. parsed.GetRequiredValue(roles).Select(role => Enum.Parse<Role>(role, ignoreCase: true))],
                parsed.GetValue(displayName),
                parsed.GetValue(token));
            var added = await host.Services.GetRequiredService<AddPerson>().RunAsSystemAsync(VerbHost.ActorName, person, cancellation);
            return await added.Match(PrintAsync, VerbHost.FailAsync);
        });
        return add;
    }

    static async Task<int> PrintAsync(AddedPerson person)
    {
        await Console.Out.WriteLineAsync($"{person.UserName} can sign in with the password {person.InitialPassword}");
        if (person.Token is not null)
            await Console.Out.WriteLineAsync(person.Token);
        return VerbLine.Done;
    }

    static Command List()
    {
        var list = new Command("list", "Prints everybody: name, shown name, roles, state, between tabs.");
        list.SetAction((_, cancellation) => VerbHost.WithStoreAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync(cancellation);
            var people = await db.Users.AsNoTracking().Include(p => p.Roles).OrderBy(p => p.NormalizedUserName).ToListAsync(cancellation);
            foreach (var person in people)
            {
                var roles = string.Join(',', person.Roles.Select(r => r.Role).Order());
                await Console.Out.WriteLineAsync($"{person.UserName}\t{person.DisplayName}\t{roles}\t{(person.SuspendedAt is null ? "active" : "suspended")}");
            }
            return VerbLine.Done;
        }));
        return list;
    }
}
