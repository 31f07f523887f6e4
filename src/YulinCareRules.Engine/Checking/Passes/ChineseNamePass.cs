using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Packs;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Checking.Passes;

/// <summary>Whatever has an identifier has a Chinese name beside it, and the two together have one meaning wherever they may be written.</summary>
internal sealed class ChineseNamePass(DiagnosticBag diagnostics)
{
    public static void Run(IReadOnlyList<PackText> chain, IReadOnlyDictionary<string, DecisionDefinition> decisions, DiagnosticBag diagnostics)
    {
        var pass = new ChineseNamePass(diagnostics);
        foreach (var enumeration in chain.SelectMany(pack => pack.Enumerations))
        {
            pass.Check(enumeration.Values.Select(value => (value.Name, value.Title)));
        }

        foreach (var fields in chain.SelectMany(pack => pack.Records).GroupBy(record => record.Name.Text, record => record.Fields))
        {
            pass.Check(fields.SelectMany(part => part).Select(field => (field.Name, field.Title)));
        }

        foreach (var decision in decisions.Values.Where(decision => !decision.GivesSingle))
        {
            pass.Check(decision.Gives.Select(output => (output.Name, output.Title)));
        }

        // In expressions the three stand side by side.
        pass.Check([
            .. chain.SelectMany(pack => pack.Subjects).Select(subject => (subject.Name, subject.Title)),
            .. chain.SelectMany(pack => pack.Parameters).Where(parameter => parameter.Title is not null).Select(parameter => (parameter.Name, parameter.Title!)),
            .. decisions.Values.Where(decision => decision.Title is not null).Select(decision => (decision.Name, decision.Title!)),
        ]);
    }

    private void Check(IEnumerable<(TextScalar Name, BilingualText Title)> names)
    {
        var all = names.DistinctBy(one => one.Name.Text).ToList();
        var identifiers = all.Select(one => one.Name.Text).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, title) in all)
        {
            if (!title.Zh.Any(IsChinese))
            {
                diagnostics.Add(NameDiagnostics.NoChinese(name.Location, name.Text, title.Zh));
            }
            else if (title.Zh != name.Text && identifiers.Contains(title.Zh))
            {
                diagnostics.Add(NameDiagnostics.NameTaken(name.Location, name.Text, title.Zh, title.Zh));
            }
            else if (!taken.TryAdd(title.Zh, name.Text))
            {
                diagnostics.Add(NameDiagnostics.NameTaken(name.Location, name.Text, title.Zh, taken[title.Zh]));
            }
        }
    }

    private static bool IsChinese(char character) => character is >= '\u3400' and <= '\u9FFF';
}
