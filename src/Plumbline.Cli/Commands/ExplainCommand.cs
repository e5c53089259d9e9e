using System.CommandLine;
using Plumbline.Core.Neutrality.Explain;

namespace Plumbline.Cli.Commands;

/// <summary>`explain`: the help page of a rule, or the list of all.</summary>
static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var rule = new Argument<string?>("RULE") { Description = "A rule's id, or the longer id of a finding. Without it all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Say what a rule flags, why, and what it leaves alone.") { rule };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(rule) is not { } id)
            {
                foreach (var page in RulePages.All)
                    await streams.Output.WriteLineAsync($"{page.Rule,-16}{page.Summary}".AsMemory(), cancellationToken);
                return ExitCode.Done;
            }

            var found = RulePages.Find(id) ?? throw new InputException($"There is no rule “{id}”; `plumbline explain` lists them.");
            await streams.Output.WriteAsync(found.Markdown.AsMemory(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
