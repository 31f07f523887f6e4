using BenchmarkDotNet.Running;
using YulinCareRules.Benchmarks.Reporting;

if (args is ["table"])
{
    return ComparisonTable.Run(Console.Out, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(ComparisonTable).Assembly).Run(args);
return 0;
