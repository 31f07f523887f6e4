using System.Collections.Immutable;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>The outputs of a rule: each declared one exactly once, in the declared order.</summary>
internal sealed class OutputBinding(BindingScope scope, DiagnosticBag diagnostics)
{
    private readonly ExpressionText text = new(diagnostics);

    public ImmutableArray<BoundExpression> Bind(TextMap then, ImmutableArray<OutputModel> outputs)
    {
        var values = new BoundExpression?[outputs.Length];
        foreach (var entry in then.Entries)
        {
            var index = IndexOf(outputs, entry.Key.Text);
            if (index < 0)
            {
                var near = NearMiss.Find(entry.Key.Text, outputs.Select(output => output.Name).Concat(outputs.Select(output => output.Title.Zh)));
                diagnostics.Add(PackDiagnostics.UndeclaredOutput(entry.Key.Location, entry.Key.Text, near));
            }
            else
            {
                values[index] = text.Bind(entry.Value, scope, outputs[index].Type);
            }
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            if (values[i] is null)
            {
                diagnostics.Add(PackDiagnostics.MissingOutput(then.Location, outputs[i].Name));
                values[i] = new BoundConstant(PackTypes.Any, Feel.Values.FeelNull.Instance);
            }
        }

        return [.. values.Select(value => value!)];
    }

    private static int IndexOf(ImmutableArray<OutputModel> outputs, string written)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i].Name == written || outputs[i].Title.Zh == written)
            {
                return i;
            }
        }

        return -1;
    }
}
