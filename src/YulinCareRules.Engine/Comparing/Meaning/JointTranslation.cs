using YulinCareRules.Engine.Analysis.Translation;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Comparing.Structure;

namespace YulinCareRules.Engine.Comparing.Meaning;

/// <summary>Both packs as formulas over the same variables. An expression beyond the method is the same thing in both only where all that it reads is the same.</summary>
internal sealed class JointTranslation
{
    public JointTranslation(PackPair pair, SharedFacts facts, AnalysisScope scope, int slots)
    {
        Pair = pair;
        Facts = facts;
        Variables = new VariableTable(scope.Texts, scope.Day);
        Old = new Translator(pair.Old, slots, Variables, Names(pair.OldKeys, isOld: true));
        New = new Translator(pair.New, slots, Variables, Names(pair.NewKeys, isOld: false));
    }

    public PackPair Pair { get; }

    public SharedFacts Facts { get; }

    public VariableTable Variables { get; }

    public Translator Old { get; }

    public Translator New { get; }

    public bool HasLists => Variables.All.Any(variable => variable.Key.EndsWith("#count", StringComparison.Ordinal));

    private TranslationNames Names(MeaningKeys keys, bool isOld) => new()
    {
        Fact = (record, field) => Facts.Name(record, field, isOld),
        Behind = (expression, frame) => $"\n{keys.Of(expression)}{Side(expression, frame, isOld)}",
        Known = decision => !isOld && Pair.Old.Decisions.FirstOrDefault(other => other.Name == decision.Name) is { } before && Pair.AreAlike(before, decision) ? Old!.Decision(before) : null,
        UnsetIsNull = true,
    };

    // The name of a variable of an iteration does not tell over what it runs, unless that is a list of facts.
    private static string Side(BoundExpression expression, Frame? frame, bool isOld) =>
        BoundWalk.Descendants(expression).OfType<BoundLocal>().Any(local => Frame.TagOf(frame, local.Name).Contains('#', StringComparison.Ordinal))
            ? isOld ? " old" : " new"
            : string.Empty;
}
