using Plumbline.Web.Hosting;
using Plumbline.Web.Verbs;

try
{
    return args is [var verb, ..] && !verb.StartsWith('-')
        ? await VerbLine.RunAsync(args)
        : await Server.RunAsync(args);
}
catch (BadSettingException bad)
{
    await Console.Error.WriteLineAsync(bad.Message);
    return VerbLine.NotDone;
}
