using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Possibilities;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings;

/// <summary>
/// The findings of a checklist within a stretch of days, from readings of its requirements. A finding that hangs on facts which are not known is the reference evaluator's; so
/// is a requirement that there are no readings for.
/// </summary>
internal sealed class ChecklistFindings
{
    // Longer lists are left to the reference evaluator, which counts its steps and tells when they are spent.
    private const int MostElements = 1000;

    private readonly int shared;

    public ChecklistFindings(CheckedPack pack, ChecklistModel checklist, DateOnly day)
    {
        var compiler = new ReadingCompiler(pack, day, checklist.Subject);
        Checklist = checklist;
        Requirements = [.. checklist.Requirements.Select(requirement => RequirementReading.Of(requirement, day, compiler))];
        shared = compiler.SharedValues;
        Memos = [.. Requirements.Select(OpenFindingMemo.Of)];
        Singles = [.. Requirements.Select(requirement => SingleUnknown.Of(requirement, checklist.Subject.Name))];
    }

    public ChecklistModel Checklist { get; }

    /// <summary>The readings of each requirement, those that are not in force included; null where there are none.</summary>
    public ImmutableArray<RequirementReading?> Requirements { get; }

    /// <summary>For each requirement what was told of it before, where facts were not known.</summary>
    public ImmutableArray<OpenFindingMemo?> Memos { get; }

    /// <summary>For each requirement what finds the one fact that is not known of it; null where there is no telling.</summary>
    public ImmutableArray<SingleUnknown?> Singles { get; }

    /// <summary>What was told before of requirements that hang together.</summary>
    public JointMemo Joint { get; } = new();

    /// <summary>What readings see of a case; null where it lacks the subject.</summary>
    public FindingScope? Start(CaseState state) => state.Records.Find(Checklist.Subject) is { } subject ? new FindingScope(state, subject, shared) : null;

    /// <summary>The elements of a requirement's list; null where they are not known, or too many.</summary>
    public static FactList? ElementsOf(RequirementReading requirement, FindingScope scope) =>
        requirement.Each!.Read(scope) is { Items.Length: <= MostElements } items ? items : null;

    /// <summary>The result of a checklist that applies or may apply, with its findings; null where the reference evaluator has to be asked for the whole.</summary>
    /// <param name="state">The case.</param>
    /// <param name="applies">Whether it applies.</param>
    /// <param name="cell">What the plan makes of it.</param>
    public DecisionResult? ResultOf(CaseState state, Exploration applies, Cell cell)
    {
        if (Start(state) is not { } scope)
        {
            return null;
        }

        var judged = new List<JudgedRequirement>();
        var judgement = new OpenJudgement(this, scope);
        for (var i = 0; i < Requirements.Length; i++)
        {
            if (Requirements[i] is not { } requirement)
            {
                judged.AddRange(judgement.Anew(Checklist.Requirements[i]));
            }
            else if (requirement.Each is null)
            {
                judged.Add(Find(requirement, scope) is { } finding ? new JudgedRequirement(finding, null) : judgement.Judge(i, null).Single());
            }
            else if (ElementsOf(requirement, scope) is { } items)
            {
                for (var index = 0; index < items.Items.Length; index++)
                {
                    if (scope.Enter(items, index))
                    {
                        judged.Add(Find(requirement, scope) is { } finding ? new JudgedRequirement(finding, null) : judgement.Judge(i, index).Single());
                    }
                    else
                    {
                        judged.Add(judgement.Anew(requirement.Model, index));
                    }
                }

                scope.Leave();
            }
            else if (requirement.Each.Read(scope) is null)
            {
                judged.AddRange(judgement.Judge(i, null));
            }
            else
            {
                judged.AddRange(judgement.Anew(requirement.Model));
            }
        }

        return judgement.Conclusion(cell).Conclude(applies, judged);
    }

    // Null where the reference evaluator has to be asked. Words that hang on known facts alone can wait.
    private FindingResult? Find(RequirementReading requirement, FindingScope scope)
    {
        if (requirement.StatusIn(scope) is not { } status || requirement.Sources.SetOf(scope) is not { } set)
        {
            return null;
        }

        var canWait = requirement.IsInForce && status != FindingStatus.NotApplicable && requirement.KnowsWords(scope);
        return canWait ? Named(requirement, scope, status, set, [], new DeferredWords(this, requirement, scope, status)) : Tell(requirement, scope, status, []);
    }

    /// <summary>The finding of a requirement whose status is known, with its clauses and words; null where the reference evaluator has to be asked for these.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="scope">The case, with the element that it is about if there is one.</param>
    /// <param name="status">What is found of it.</param>
    /// <param name="missing">The unknown facts that can tell.</param>
    public FindingResult? Tell(RequirementReading requirement, FindingScope scope, FindingStatus status, ImmutableArray<string> missing)
    {
        if (requirement.Sources.SetOf(scope) is not { } set)
        {
            return null;
        }

        var words = !requirement.IsInForce ? new KnownWords { Message = Reasons.NotInForce(requirement.Model.Period, scope.AsOf) }
            : status == FindingStatus.NotApplicable ? FindingWords.None
            : WordsOf(requirement, status, scope);
        return words is null ? null : Named(requirement, scope, status, set, missing, words);
    }

    private FindingResult Named(RequirementReading requirement, FindingScope scope, FindingStatus status, int set, ImmutableArray<string> missing, FindingWords words) =>
        new(requirement.Model, status, PathOf(requirement, scope), TitleOf(requirement, scope)) { Sources = requirement.Sources.Sets[set], Missing = missing, Words = words };

    /// <summary>The words of a finding; null where the reference evaluator has to be asked for these.</summary>
    public static KnownWords? WordsOf(RequirementReading requirement, FindingStatus status, FindingScope scope)
    {
        if (!requirement.ReadSides(scope))
        {
            return null;
        }

        var (message, remedy) = (requirement.Message, status == FindingStatus.Violated ? requirement.Remedy : null);
        var (said, mend) = (message?.Fill(scope), remedy?.Fill(scope));
        return (message is null) != (said is null) || (remedy is null) != (mend is null)
            ? null
            : new KnownWords { Actual = scope.Actual, Limit = scope.Limit, Message = said, Remedy = mend };
    }

    /// <summary>The path of what a finding is about, the part that the requirement names included.</summary>
    public string PathOf(RequirementReading requirement, FindingScope scope) => PathOf(requirement, scope, requirement.Model.Part);

    /// <summary>The path of what a finding is about.</summary>
    public string PathOf(RequirementReading requirement, FindingScope scope, string? part)
    {
        var path = requirement.ListPath is { } list ? scope.NamesIn(list).PathOf(scope.Index) : Checklist.Subject.Name;
        return part is null ? path : $"{path}.{part}";
    }

    /// <summary>What that is called.</summary>
    public Packs.BilingualText TitleOf(RequirementReading requirement, FindingScope scope) =>
        requirement.Model.Each is { Element: var element } ? scope.NamesIn(requirement.ListPath!).TitleOf(element, scope.Elements[0], scope.Index) : Checklist.Subject.Title;
}
