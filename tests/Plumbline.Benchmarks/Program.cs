using Plumbline.Benchmarks.Coediting;
using Plumbline.Benchmarks.Comparison;
using Plumbline.Benchmarks.Neutrality;

return args switch
{
    ["neutrality", ..] => await NeutralityRun.RunAsync(CancellationToken.None),
    ["comparison", ..] => await ComparisonRun.RunAsync(CancellationToken.None),
    ["coediting", ..] => await CoeditingRun.RunAsync(args, CancellationToken.None),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
