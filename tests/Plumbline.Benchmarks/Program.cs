using Plumbline.Benchmarks.Neutrality;

return args is ["neutrality", ..] ? await NeutralityRun.RunAsync(CancellationToken.None) : Switch(args);

static int Switch(string[] args)
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
