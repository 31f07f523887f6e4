using System.Collections.Immutable;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Deciding;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Planning.Completions;
using YulinCareRules.Engine.Planning.Decisions;
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
    private readonly ImmutableArray<OpenFindingMemo?> memos;
    private readonly JointMemo joint = new();

    public ChecklistFindings(CheckedPack pack, ChecklistModel checklist, DateOnly day)
    {
        var compiler = new ReadingCompiler(pack, day, checklist.Subject);
        Checklist = checklist;
        Requirements = [.. checklist.Requirements.Select(requirement => RequirementReading.Of(requirement, day, compiler))];
        shared = compiler.SharedValues;
        memos = [.. Requirements.Select(OpenFindingMemo.Of)];
    }

    public ChecklistModel Checklist { get; }

    /// <summary>The readings of each requirement, those that are not in force included; null where there are none.</summary>
    public ImmutableArray<RequirementReading?> Requirements { get; }

    /// <summary>What readings see of a case; null where it lacks the subject.</summary>
    public FindingScope? Start(CaseState state) => state.Records.Find(Checklist.Subject) is { } subject ? new FindingScope(state, subject, shared) : null;

    /// <summary>The elements of a requirement's list; null where they are not known, or too many.</summary>
    public static FactList? ElementsOf(RequirementReading requirement, FindingScope scope) =>
        requirement.Each!.Read(scope) is { Items.Length: <= MostElements } items ? items : null;

    /// <summary>The result of a checklist that applies or may apply, with its findings; null where the reference evaluator has to be asked for the whole.</summary>
    /// <param name="state">The case.</param>
    /// <param name="applies">Whether it applies.</param>
    public DecisionResult? ResultOf(CaseState state, Exploration applies)
    {
        if (Start(state) is not { } scope)
        {
            return null;
        }

        var judged = new List<JudgedRequirement>();
        var proof = new Lazy<OpenRequirementProof?>(() => ProofOf(state));
        var evaluation = new Lazy<ChecklistEvaluation>(() => new ChecklistEvaluation(Checklist, state.Decider, proof.Value is { } made ? made.AllTell : null));
        for (var i = 0; i < Requirements.Length; i++)
        {
            if (Requirements[i] is not { } requirement)
            {
                judged.AddRange(evaluation.Value.Judge(Checklist.Requirements[i]));
            }
            else if (requirement.Each is null)
            {
                judged.Add(Find(requirement, scope) is { } finding ? new JudgedRequirement(finding, null) : Judge(i, null, scope, evaluation).Single());
            }
            else if (ElementsOf(requirement, scope) is { } items)
            {
                for (var index = 0; index < items.Items.Length; index++)
                {
                    if (scope.Enter(items, index))
                    {
                        judged.Add(Find(requirement, scope) is { } finding ? new JudgedRequirement(finding, null) : Judge(i, index, scope, evaluation).Single());
                    }
                    else
                    {
                        judged.Add(evaluation.Value.Judge(requirement.Model, index));
                    }
                }

                scope.Leave();
            }
            else if (requirement.Each.Read(scope) is null)
            {
                judged.AddRange(Judge(i, null, scope, evaluation));
            }
            else
            {
                judged.AddRange(evaluation.Value.Judge(requirement.Model));
            }
        }

        return new ChecklistConclusion(Checklist, state.AsOf, joint, requirements => proof.Value?.AllTell(requirements) == true).Conclude(applies, judged);
    }

    // What the reference evaluator says of a requirement that hangs on unknown facts; or said before, where the same was known of them.
    private IEnumerable<JudgedRequirement> Judge(int place, int? index, FindingScope scope, Lazy<ChecklistEvaluation> evaluation)
    {
        var requirement = Requirements[place]!;
        var about = index is null ? requirement.ListPath ?? Checklist.Subject.Name : PathOf(requirement, scope, null);
        var known = memos[place]?.KeyOf(scope) is { } key ? new KnownOfFacts(key, index is null ? null : about) : (KnownOfFacts?)null;
        if (known is { Number: var number } && memos[place]!.Find(number) is { } told)
        {
            var finding = index is null ? told.Finding : Moved(told.Finding, requirement, scope);
            return [new JudgedRequirement(finding, told.IsOpen ? evaluation.Value.Open(requirement.Model, index, about, finding.Missing) with { Known = known } : null)];
        }

        var judged = (index is { } element ? [evaluation.Value.Judge(requirement.Model, element)] : evaluation.Value.Judge(requirement.Model)).ToList();
        if (known is { Number: var anew } && judged is [var only])
        {
            memos[place]!.Keep(new ToldFinding(anew, only.Finding, only.Open is not null));
            return [only with { Open = only.Open is null ? null : only.Open with { Known = known } }];
        }

        return judged;
    }

    // The same of another element.
    private FindingResult Moved(FindingResult finding, RequirementReading requirement, FindingScope scope)
    {
        var path = PathOf(requirement, scope);
        if (finding.Subject != path)
        {
            var (before, now) = (finding.Subject[..(finding.Subject.IndexOf(']', StringComparison.Ordinal) + 1)], PathOf(requirement, scope, null));
            finding = finding with { Subject = path, Missing = [.. finding.Missing.Select(fact => fact.StartsWith(before, StringComparison.Ordinal) ? now + fact[before.Length..] : fact)] };
        }

        return finding with { SubjectTitle = TitleOf(requirement, scope) };
    }

    private OpenRequirementProof? ProofOf(CaseState state) =>
        state.Plan?.Records is { } regime && regime[state.Reference.Pack.PlaceOf(Checklist.Name)!.Value].Plan is SubjectPlan { Plan: ChecklistPlan plan } ? new OpenRequirementProof(plan, new OpenFacts(state, regime)) : null;

    // Null where the reference evaluator has to be asked.
    private FindingResult? Find(RequirementReading requirement, FindingScope scope)
    {
        if (requirement.StatusIn(scope) is not { } status || requirement.Sources.SetOf(scope) is not { } set)
        {
            return null;
        }

        var finding = new FindingResult(requirement.Model, status, PathOf(requirement, scope), TitleOf(requirement, scope)) { Sources = requirement.Sources.Sets[set] };
        return !requirement.IsInForce ? finding with { Message = Reasons.NotInForce(requirement.Model.Period, scope.AsOf) }
            : status == FindingStatus.NotApplicable ? finding
            : Describe(requirement, finding, scope);
    }

    private static FindingResult? Describe(RequirementReading requirement, FindingResult finding, FindingScope scope)
    {
        if (!requirement.ReadSides(scope))
        {
            return null;
        }

        var (message, remedy) = (requirement.Message, finding.Status == FindingStatus.Violated ? requirement.Remedy : null);
        var (said, mend) = (message?.Fill(scope), remedy?.Fill(scope));
        return (message is null) != (said is null) || (remedy is null) != (mend is null)
            ? null
            : finding with { Actual = scope.Actual, Limit = scope.Limit, Message = said, Remedy = mend };
    }

    private string PathOf(RequirementReading requirement, FindingScope scope) => PathOf(requirement, scope, requirement.Model.Part);

    private string PathOf(RequirementReading requirement, FindingScope scope, string? part)
    {
        var path = requirement.ListPath is { } list ? $"{list}[{scope.Index}]" : Checklist.Subject.Name;
        return part is null ? path : $"{path}.{part}";
    }

    private Packs.BilingualText TitleOf(RequirementReading requirement, FindingScope scope) =>
        requirement.Model.Each is { Element: var element } ? ElementTitle.Of(element, scope.Elements[0], scope.Index) : Checklist.Subject.Title;
}
