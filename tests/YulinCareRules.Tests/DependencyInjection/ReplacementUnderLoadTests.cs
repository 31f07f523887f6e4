using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Tests.Fixtures;

namespace YulinCareRules.Tests.DependencyInjection;

/// <summary>All cores decide while packs are replaced, a third of them broken. How often: YULINCARE_REPLACEMENTS. Alone, since what others hold is counted too.</summary>
[CollectionDefinition(nameof(ReplacementUnderLoadTests), DisableParallelization = true)]
[Collection(nameof(ReplacementUnderLoadTests))]
public sealed class ReplacementUnderLoadTests : IDisposable
{
    private static readonly int Replacements = int.Parse(Environment.GetEnvironmentVariable("YULINCARE_REPLACEMENTS") ?? "6", CultureInfo.InvariantCulture);

    private static readonly DateOnly Day = new(2023, 6, 1);

    private readonly PackCopy pack = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public async Task No_evaluation_fails_or_mixes_two_packs_and_old_ones_are_let_go()
    {
        pack.Write(version: 0);
        using var services = new ServiceCollection().AddYulinCareRules(options => options.UsePackDirectory(pack.Folder)).BuildServiceProvider();
        var (rules, monitor) = (services.GetRequiredService<ICareRules>(), services.GetRequiredService<IPackMonitor<CareRules>>());
        var problems = new ConcurrentQueue<string>();
        var evaluations = 0L;
        var old = new List<WeakReference>();
        var refused = 0;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Environment.ProcessorCount).Select(reader => Task.Factory.StartNew(() => Decide(reader), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();

        var atFirst = 0L;
        for (var i = 1; i <= Replacements; i++)
        {
            atFirst = i == 4 ? Memory() : atFirst;
            var isBroken = i % 3 == 0;
            if (isBroken)
            {
                pack.Break();
            }
            else
            {
                pack.Write(version: i);
            }

            old.Add(OneEvaluation(rules));
            var reload = monitor.Reload()!;
            refused += reload.Succeeded ? 0 : 1;
            if (reload.Succeeded == isBroken || monitor.Pack.Version != $"1.0.{LastGood(i).ToString(CultureInfo.InvariantCulture)}")
            {
                problems.Enqueue($"replacement {i}: {reload}, {monitor.Pack}");
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(problems);
        Assert.Equal(Replacements / 3, refused);
        Assert.True(evaluations > Replacements);
        var atLast = Memory();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Replacements} replacements, {refused} refused, {evaluations} evaluations; {atFirst >> 10} KiB after the first, {atLast >> 10} KiB after the last");

        // The last good one decides, and the one before it may still be on some stack.
        Assert.InRange(old.Count(reference => reference.IsAlive), 0, 2);
        Assert.InRange(atLast, 0, atFirst + (16L << 20));

        void Decide(int reader)
        {
            var random = new Random(reader);
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    var places = random.Next(1, 100);
                    var decisions = rules.Evaluate(new CareCase { Institution = new Institution { CommunityFacility = true, NewPlaces = places, KindergartenIntegrated = reader % 2 == 0, LegalForm = LegalForm.Nonprofit } }, Day);
                    var version = int.Parse(decisions.Pack.Version.Split('.')[^1], CultureInfo.InvariantCulture);
                    var route = reader % 2 == 0 ? RegistrationRoute.EducationApproval : RegistrationRoute.CivilRegistration;
                    if (decisions.CentralSubsidy.Value?.AmountYuan != places * PackCopy.AmountOf(version) || version % 3 == 0 && version != 0 || decisions.RegistrationRoute.Value?.Route != route)
                    {
                        problems.Enqueue($"{places} places by {decisions.Pack.Version}: {decisions.CentralSubsidy.Value}, {decisions.RegistrationRoute.Value}");
                    }

                    Interlocked.Increment(ref evaluations);
                }
                catch (Exception problem)
                {
                    problems.Enqueue(problem.ToString());
                }
            }
        }
    }

    private static int LastGood(int replacement) => replacement % 3 == 0 ? replacement - 1 : replacement;

    // What the plan of the pack gives is held by it alone: the same value as long as the pack lives.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OneEvaluation(ICareRules rules) =>
        new(rules.Evaluate(new CareCase { Institution = new Institution { KindergartenIntegrated = true } }, Day).Pack);

    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
