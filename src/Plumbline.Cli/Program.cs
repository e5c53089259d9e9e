using Plumbline.Cli;

return await PlumblineCommand.RunAsync(args, Streams.OfTheConsole());
