using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Coverage;

namespace YulinCareRules.Engine.Suggesting;

/// <summary>The fields that a decision reads, itself or through others.</summary>
internal static class FactsRead
{
    public static HashSet<FieldModel> By(CheckedPack pack, DecisionModel decision)
    {
        var fields = new HashSet<FieldModel>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<DecisionModel>([decision]);
        while (pending.TryPop(out var next))
        {
            if (seen.Add(next.Name))
            {
                fields.UnionWith(DecisionPart.Of(next).SelectMany(part => BoundWalk.Descendants(part.Expression)).OfType<BoundField>().Select(field => field.Field));
                foreach (var read in next.Reads.Select(pack.FindDecision).OfType<DecisionModel>())
                {
                    pending.Push(read);
                }
            }
        }

        return fields;
    }
}
