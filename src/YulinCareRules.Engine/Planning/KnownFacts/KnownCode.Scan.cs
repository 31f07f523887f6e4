using System.Collections.Immutable;
using System.Linq.Expressions;
using YulinCareRules.Engine.Checking.Expressions;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Planning.Decisions;
using YulinCareRules.Engine.Planning.Exactness;
using YulinCareRules.Engine.Planning.Layouts;

namespace YulinCareRules.Engine.Planning.KnownFacts;

/// <summary>Requirements that known facts do not settle. Which facts are unknown nobody foresees: of plain requirements this is reckoned rather than jumped about.</summary>
internal sealed partial class KnownCode
{
    /// <summary>
    /// Which of some requirements are not settled, a bit for each: those that meet a fact which is not known, or an expression that may be null. All bits where one is broken.
    /// </summary>
    public KnownScan Scan(ImmutableArray<RequirementCode> requirements, Type element)
    {
        var (thing, steps) = (Expression.Parameter(typeof(object), "thing"), new Steps());
        if (requirements.Any(requirement => requirement.Each is not null))
        {
            var item = steps.Keep(Expression.TypeAs(thing, element));
            steps.Add(Expression.IfThen(IsNull(item), Return(Expression.Constant((1UL << requirements.Length) - 1))));
            foreach (var name in requirements.Select(requirement => requirement.Model.Each!.Variable).Distinct(StringComparer.Ordinal))
            {
                elements.Add(name, item);
            }
        }

        var (open, broken) = (steps.Keep(Expression.Constant(0UL)), Expression.Label());
        var asked = requirements.Select((requirement, place) => (Requirement: requirement, Place: place, Fact: OnlyFactOf(requirement))).ToList();
        foreach (var alike in asked.Where(each => each.Fact is not null).GroupBy(each => Leaf.PathOf(each.Fact!.Source)!, StringComparer.Ordinal))
        {
            Reckon([.. alike.Select(each => (each.Fact!, each.Requirement.Require, each.Place))], open, broken, steps);
        }

        foreach (var (requirement, place, _) in asked.Where(each => each.Fact is null))
        {
            var (isOpen, next) = (Expression.Label(), Expression.Label());
            Within(isOpen, () => Meet(requirement, next, broken, steps));
            steps.Jump(next);
            steps.Label(isOpen);
            steps.Add(Expression.OrAssign(open, Expression.Constant(1UL << place)));
            steps.Label(next);
        }

        steps.Add(Return(open));
        steps.Label(broken);
        steps.Add(Return(Expression.Constant(ulong.MaxValue)));
        return Expression.Lambda<KnownScan>(Body(Worked(steps, Expression.Constant(0UL))), State, thing).Compile();
    }

    // The fact that a plain requirement hangs on, where that is a single one; else null.
    private static BoundField? OnlyFactOf(RequirementCode requirement) =>
        requirement.Applies is null && IsPlain(requirement.Require)
        && BoundWalk.Descendants(requirement.Require).OfType<BoundField>().Where(field => field.Type is not RecordType).DistinctBy(Leaf.PathOf).ToList() is [{ Type: BooleanType or NumberType or EnumerationType } only]
            ? only
            : null;

    // Requirements on facts of one record: a bit for each that is unknown, and one jump for all that are known and break theirs.
    private void Reckon(List<(BoundField Fact, BoundExpression Require, int Place)> requirements, ParameterExpression open, LabelTarget broken, Steps steps)
    {
        var (missing, done, inner) = (Expression.Label(), Expression.Label(), new Steps());
        Within(missing, () =>
        {
            var source = requirements[0].Fact.Source;
            var record = RecordOf(source, inner);
            var isBroken = inner.Keep(Expression.Constant(false));
            foreach (var (fact, require, place) in requirements)
            {
                var (path, stored) = (Leaf.PathOf(fact)!, inner.Keep(layout.Stored(record, RecordTypeOf(source), fact.Field)));
                var isKnown = Expression.Property(stored, nameof(Nullable<>.HasValue));
                read.Add(path, inner.Keep(ScalarTypes.Known(stored, fact.Type)));
                inner.Add(Expression.Assign(isBroken, Expression.Or(isBroken, Expression.And(isKnown, Expression.Not(Plain(require, inner))))));
                inner.Add(Expression.OrAssign(open, Expression.LeftShift(Bit(Expression.Not(isKnown)), Expression.Constant(place))));
                read.Remove(path);
            }

            inner.JumpIf(isBroken, broken);
        });
        inner.Jump(done);
        inner.Label(missing);
        inner.Add(Expression.OrAssign(open, Expression.Constant(requirements.Aggregate(0UL, (all, requirement) => all | (1UL << requirement.Place)))));
        inner.Label(done);
        steps.Add(inner.ToBlock());
    }
}

/// <summary>Tells which requirements about a thing are not settled by facts that are known.</summary>
internal delegate ulong KnownScan(CaseState state, object? thing);
