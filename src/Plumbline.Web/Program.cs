using Plumbline.Web.Hosting;
using Plumbline.Web.Verbs;

return args is [var verb, ..] && !verb.StartsWith('-')
    ? await VerbLine.RunAsync(args)
    : await Server.RunAsync(args);
