using System.Collections.Immutable;
using YulinCareRules.Feel.Types;
using YulinCareRules.Feel.Values;

namespace YulinCareRules.Feel.Functions;

/// <summary>Reading, making and changing of contexts.</summary>
internal static class ContextFunctions
{
    private static readonly Parameter Value = Parameter.Any("value");

    public static IEnumerable<BuiltInFunction> All { get; } =
    [
        new("get value", Signature.Of(call => call.Entries(0).Find(call.Text(1)) ?? FeelNull.Instance, Parameter.Context("m"), Parameter.Text("key"))),
        new("get entries", Signature.Of(call => new FeelList([.. call.Entries(0).Entries.Select(Entry)]), Parameter.Context("m"))),
        new("context", Signature.Of(Make, new Parameter("entries", new ListOf(FeelTypes.Context)))),
        new(
            "context put",
            Signature.Of(call => call.Entries(0).With(call.Text(1), call[2]), Parameter.Context("context"), Parameter.Text("key"), Value),
            Signature.Of(call => Put(call.Entries(0), call.List(1), call[2]), Parameter.Context("context"), new Parameter("keys", new ListOf(FeelTypes.String)), Value)),
        new("context merge", Signature.Of(Merge, new Parameter("contexts", new ListOf(FeelTypes.Context)))),
    ];

    private static FeelValue Entry(KeyValuePair<string, FeelValue> entry) =>
        new FeelContext([KeyValuePair.Create<string, FeelValue>("key", new FeelString(entry.Key)), KeyValuePair.Create("value", entry.Value)]);

    private static FeelContext? Make(Call call)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, FeelValue>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not FeelContext entry || entry.Find("key") is not FeelString key || entry.Find("value") is not { } value || !keys.Add(key.Value))
            {
                return null;
            }

            entries.Add(KeyValuePair.Create(key.Value, value));
        }

        return new FeelContext(entries.ToImmutable());
    }

    private static FeelContext? Put(FeelContext context, ImmutableArray<FeelValue> keys, FeelValue value)
    {
        if (keys is not [FeelString key, .. var rest])
        {
            return null;
        }

        if (rest.Length == 0)
        {
            return context.With(key.Value, value);
        }

        return context.Find(key.Value) is FeelContext inner && Put(inner, rest, value) is { } changed ? context.With(key.Value, changed) : null;
    }

    private static FeelContext? Merge(Call call)
    {
        // A later entry takes the place of an earlier one of its name.
        var merged = new OrderedDictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not FeelContext context)
            {
                return null;
            }

            foreach (var entry in context.Entries)
            {
                merged[entry.Key] = entry.Value;
            }
        }

        return new FeelContext([.. merged]);
    }
}
