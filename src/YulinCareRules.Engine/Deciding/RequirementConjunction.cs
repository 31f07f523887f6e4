using System.Collections.Immutable;
using YulinCareRules.Engine.Possibilities;

namespace YulinCareRules.Engine.Deciding;

/// <summary>Whether requirements are all met, under one assumption after another: only those that hang on what is newly assumed are judged again.</summary>
internal sealed class RequirementConjunction(ImmutableArray<OpenRequirement> requirements)
{
    private readonly ImmutableArray<WorldMemo> memos = [.. requirements.Select(requirement => new WorldMemo(requirement.Holds))];

    public Possible In(World world)
    {
        Possible all = KnownValue.True;
        foreach (var memo in memos)
        {
            all = Truth.And(all, () => memo.In(world));
            if (Truth.IsFalse(all))
            {
                break;
            }
        }

        return all;
    }
}
