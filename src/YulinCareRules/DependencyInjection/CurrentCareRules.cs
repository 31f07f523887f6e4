using YulinCareRules.Engine;
using YulinCareRules.Engine.Hosting;
using YulinCareRules.Engine.Records;

namespace YulinCareRules.DependencyInjection;

/// <summary>The rules as they are at each question, behind the interface that stays the same.</summary>
internal sealed class CurrentCareRules(IPackMonitor<CareRules> monitor) : ICareRules
{
    public PackIdentity Pack => monitor.Current.Pack;

    public CareDecisions Evaluate(CareCase facts, DateOnly asOf) => monitor.Current.Evaluate(facts, asOf);

    public CareCase ReadCase(ReadOnlyMemory<byte> text, string name, out DateOnly? asOf) => monitor.Current.ReadCase(text, name, out asOf);

    public ReplayResult Replay(ReadOnlyMemory<byte> record) => monitor.Current.Replay(record);
}
