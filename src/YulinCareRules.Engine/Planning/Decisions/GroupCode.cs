using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Numerics;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Cells;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.KnownFacts;
using YulinCareRules.Engine.Planning.Lowering;

namespace YulinCareRules.Engine.Planning.Decisions;

/// <summary>The code of a group of requirements: what they come to, what is known of the facts that may be tried, and the things they are about.</summary>
internal sealed class GroupCode
{
    /// <summary>The bits of a set: more requirements are judged one after the other, without this.</summary>
    public const int MostTogether = 64;

    // All bits together say that one is broken.
    private const int MostScanned = 63;

    private readonly RequirementGroup group;
    private readonly Func<Lowerer> start;
    private readonly ImmutableArray<LeafUses> uses;
    private readonly ImmutableArray<Leaf> completed;
    private readonly FactEffects effects;
    private readonly ulong alone;
    private ulong openAlone;

    /// <param name="group">The requirements.</param>
    /// <param name="start">A lowerer for a method.</param>
    /// <param name="known">The beginning of a method for facts that are known; null where none is asked for.</param>
    /// <param name="completed">Facts of the elements of lists that are read from the assumptions where they are unknown.</param>
    /// <param name="effects">What single facts do to the requirements.</param>
    public GroupCode(RequirementGroup group, Func<Lowerer> start, Func<KnownCode>? known, ImmutableArray<Leaf> completed, FactEffects effects)
    {
        (this.group, this.start, this.completed, this.effects) = (group, start, completed, effects);
        uses = [.. group.Requirements.Select(requirement => requirement.Uses())];
        ImmutableArray<Leaf> inexact = [.. RequirementCode.UsesOf(group.Requirements).Inexact.Where(leaf => !IsCompleted(leaf))];
        ImmutableArray<ImmutableHashSet<string>> own = [.. uses.Select(each => each.Inexact.Select(leaf => leaf.Path).ToImmutableHashSet(StringComparer.Ordinal))];
        Tried = [.. inexact.Where(leaf => leaf is { IsRepeated: false, Choices: > 0 }).OrderBy(leaf => !own.Any(each => each.Contains(leaf.Path))).Take(Assumptions.Most).Select(leaf => FactOf(leaf, own) with { Values = ValuesOf(leaf) })
            .OrderBy(fact => BitOperations.PopCount(fact.Requirements))];
        Suiting = Tried.Select((fact, slot) => fact.SuitsAll ? BitOf(slot) : 0).Aggregate(0UL, (all, bit) => all | bit);
        Untried = [.. inexact.Where(leaf => Tried.All(fact => fact.Leaf.Path != leaf.Path)).Select(leaf => FactOf(leaf, own))];
        All = BitsOf(_ => true);
        Judges = group.Requirements.Length > MostTogether ? [] : [.. group.Requirements.Select(Compile)];
        Read = Compile<ReadFacts>((lowerer, assumptions) => Unknown(Tried, lowerer, (fact, slot) => Expression.Assign(Slot(assumptions, slot), lowerer.Read(fact.Leaf))));
        ReadUntried = Compile<ReadFacts>((lowerer, _) => Unknown(Untried, lowerer, (_, _) => Expression.Empty()));
        CanBeMet = CompileEnough();
        alone = BitsOf(IsAlone);
        Things = group.Each is { } list ? start().ElementsOf(list) : null;
        Scan = known is null || group.Requirements.Length > MostScanned ? null
            : BeyondPlanException.Try(() => known().Scan(group.Requirements, group.Each is { } each ? start().ElementType(each) : typeof(object)));
    }

    /// <summary>The facts that bind requirements together, as far as they can be tried value by value; those that the fewest requirements read come first.</summary>
    public ImmutableArray<GroupFact> Tried { get; }

    /// <summary>Those of them, a bit for each, of which some value suits all requirements that read them: no requirement is met at the cost of another through these.</summary>
    public ulong Suiting { get; }

    /// <summary>The others that do.</summary>
    public ImmutableArray<GroupFact> Untried { get; }

    /// <summary>The requirements, a bit for each.</summary>
    public ulong All { get; }

    /// <summary>What judges each of them.</summary>
    public ImmutableArray<Judge> Judges { get; }

    /// <summary>Reads the facts that may be tried.</summary>
    public ReadFacts Read { get; }

    /// <summary>Tells which of the others are unknown.</summary>
    public ReadFacts ReadUntried { get; }

    /// <summary>Tells which of the requirements lack facts that are enough to meet them, so that they can be met whatever becomes of the others; null where that is not told.</summary>
    public ReadFacts? CanBeMet { get; }

    /// <summary>Tells which of the requirements known facts do not settle, all bits if one is broken; null where there is no such code.</summary>
    public KnownScan? Scan { get; }

    /// <summary>What the requirements are about: the elements of the list, null where nothing is known of it. Null where they are about the subject.</summary>
    public Func<CaseState, object?[]?>? Things { get; }

    /// <summary>Those that hang on a single fact, which no other hangs on, and were found open: while known facts do not settle one of them it is open, and can be met whatever the others are.</summary>
    public ulong OpenAlone => Volatile.Read(ref openAlone);

    /// <summary>Takes note of requirements that were found open, where known facts did not settle them.</summary>
    public void Learn(ulong open)
    {
        if ((open & alone & ~OpenAlone) is not 0 and var learned)
        {
            Interlocked.Or(ref openAlone, learned);
        }
    }

    // Held against constants alone, so that it is unsettled only where the fact is unknown, and then always the same.
    private bool IsAlone(int place) =>
        uses[place].All.ToList() is [{ IsRepeated: false, Expression: BoundField } fact]
        && uses[place].Inexact.IsEmpty
        && Enumerable.Range(0, uses.Length).All(other => other == place || !Reads(other, fact))
        && group.Requirements[place].Conditions.SelectMany(BoundWalk.Descendants).All(node => node is BoundField or BoundConstant or BoundBinary or BoundNot or BoundSubject or BoundLocal);

    private bool IsCompleted(Leaf leaf) => completed.Any(fact => fact.Path == leaf.Path);

    private static ulong BitOf(int place) => 1UL << (place & 63);

    private GroupFact FactOf(Leaf leaf, ImmutableArray<ImmutableHashSet<string>> own) => new(
        leaf,
        BitsOf(place => own[place].Contains(leaf.Path)),
        BitsOf(place => Reads(place, leaf)));

    // Those with which the most is met come first: they are the likeliest to meet all.
    private ImmutableArray<TriedValue> ValuesOf(Leaf leaf) =>
        [.. Enumerable.Range(0, leaf.Choices).Select(choice => ValueOf(leaf, choice)).OrderByDescending(value => BitOperations.PopCount(value.Met)).ThenBy(value => BitOperations.PopCount(value.Broken))];

    private bool Reads(int place, Leaf leaf) => uses[place].All.Any(used => used.Path == leaf.Path);

    private TriedValue ValueOf(Leaf leaf, int choice)
    {
        bool? Settled(int place) => leaf is { IsRepeated: false, Expression: BoundField fact } && Reads(place, leaf) ? effects.Settled(group.Requirements[place], fact, leaf.ValueOf(choice)) : null;

        return new TriedValue(Question.ValueOf(leaf, choice), BitsOf(place => Settled(place) == true), BitsOf(place => Settled(place) == false));
    }

    private ulong BitsOf(Func<int, bool> which) => Enumerable.Range(0, uses.Length).Where(which).Aggregate(0UL, (all, place) => all | BitOf(place));

    private static BlockExpression Unknown(ImmutableArray<GroupFact> facts, Lowerer lowerer, Func<GroupFact, int, Expression> also)
    {
        var unknown = Expression.Variable(typeof(ulong));
        return Expression.Block(
            typeof(ulong),
            [unknown],
            [
                .. facts.SelectMany((fact, slot) => new[]
                {
                    also(fact, slot),
                    Expression.OrAssign(unknown, BitsWhen(lowerer.IsOpen(fact.Leaf), BitOf(slot))),
                }),
                unknown,
            ]);
    }

    private static MethodCallExpression BitsWhen(Expression condition, ulong bits) => Expression.Call(typeof(Bits), nameof(Bits.When), null, condition, Expression.Constant(bits));

    private ReadFacts? CompileEnough()
    {
        List<(ImmutableArray<Leaf> Facts, ulong Requirements)> enough =
        [
            .. group.Requirements.SelectMany((requirement, place) => effects.EnoughFor(requirement).Where(facts => !facts.IsEmpty).Select(facts => (facts, BitOf(place)))),
            .. Tried.Where(fact => fact.SuitsAll).Select(fact => (ImmutableArray.Create(fact.Leaf), fact.Requirements)),
        ];
        return enough.Count == 0 ? null : Compile<ReadFacts>((lowerer, _) => enough
            .Select(each => (Expression)BitsWhen(each.Facts.Select(lowerer.IsOpen).Aggregate(Expression.And), each.Requirements))
            .Aggregate(Expression.Or));
    }

    private Judge Compile(RequirementCode requirement, int place)
    {
        var judged = Expression.Parameter(typeof(Judged).MakeByRefType(), "judged");
        return Compile<Judge>(
            (lowerer, assumptions) =>
            {
                for (var i = 0; i < Tried.Length; i++)
                {
                    lowerer.Assume(Tried[i].Leaf, Slot(assumptions, i));
                }

                for (var i = 0; i < completed.Length; i++)
                {
                    lowerer.Complete(completed[i], Expression.ArrayIndex(Expression.Field(assumptions, nameof(Assumptions.Elements)), Expression.Constant(i)));
                }

                return Step(lowerer, requirement, place, judged);
            },
            judged);
    }

    private T Compile<T>(Func<Lowerer, ParameterExpression, Expression> body, params ParameterExpression[] further)
        where T : Delegate
    {
        var (element, assumptions) = (Expression.Parameter(typeof(object), "element"), Expression.Parameter(typeof(Assumptions).MakeByRefType(), "assumptions"));
        var lowerer = start();
        foreach (var variable in group.Requirements.Where(requirement => requirement.Each is not null).Select(requirement => requirement.Model.Each!.Variable).Distinct(StringComparer.Ordinal))
        {
            lowerer.Bind(variable, element, lowerer.ElementType(group.Each!));
        }

        var code = body(lowerer, assumptions);
        return Expression.Lambda<T>(lowerer.Complete(code), [lowerer.State, element, assumptions, .. further]).Compile();
    }

    // Met is the common case and costs nothing more.
    private BlockExpression Step(Lowerer lowerer, RequirementCode requirement, int place, ParameterExpression judged)
    {
        var holds = Expression.Variable(typeof(int));
        lowerer.MarkOnly(uses[place].Inexact.Where(leaf => !IsCompleted(leaf) && Tried.All(fact => fact.Leaf.Path != leaf.Path)));

        // Not as a compound assignment, which would work on a copy of the structure.
        Expression Add(string set) => Expression.Assign(Expression.Field(judged, set), Expression.Or(Expression.Field(judged, set), Expression.Constant(BitOf(place))));
        return Expression.Block(
            typeof(void),
            [holds],
            Expression.Assign(lowerer.IsInexact, Expression.Constant(false)),
            Expression.Assign(holds, requirement.Holds(lowerer)),
            Expression.IfThen(
                Expression.NotEqual(holds, Expression.Constant(TruthSet.True)),
                Expression.IfThenElse(
                    Expression.Equal(holds, Expression.Constant(TruthSet.False)),
                    Add(nameof(Judged.Broken)),
                    Expression.IfThenElse(
                        Expression.AndAlso(Expression.Equal(holds, Expression.Constant(TruthSet.Open)), Expression.Not(lowerer.IsInexact)),
                        Add(nameof(Judged.Open)),
                        Add(nameof(Judged.Unclear))))));
    }

    private static MemberExpression Slot(Expression assumptions, int slot) => Expression.Field(assumptions, Assumptions.FieldOf(slot));
}

/// <summary>A fact that binds requirements together.</summary>
/// <param name="Leaf">The fact.</param>
/// <param name="Own">Those for which three-valued logic is not exact even by themselves, a bit for each.</param>
/// <param name="Requirements">Those that read it, a bit for each.</param>
internal sealed record GroupFact(Leaf Leaf, ulong Own, ulong Requirements)
{
    /// <summary>The values that it is tried with, in this order; none where it is not.</summary>
    public ImmutableArray<TriedValue> Values { get; init; } = [];

    /// <summary>Whether with the first of these all are met that read it, whatever else is.</summary>
    public bool SuitsAll => !Values.IsEmpty && (Requirements & ~Values[0].Met) == 0;
}

/// <summary>A value that a fact is tried with.</summary>
/// <param name="Value">What is assumed.</param>
/// <param name="Met">The requirements that are met with it whatever else is, a bit for each.</param>
/// <param name="Broken">Those that are broken with it.</param>
internal readonly record struct TriedValue(int Value, ulong Met, ulong Broken);
