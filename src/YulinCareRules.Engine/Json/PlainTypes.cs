using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Json;

/// <summary>The types of facts and outputs that every pack has, and lists.</summary>
internal static class PlainTypes
{
    public static JsonTypeInfo? Find(Type type, JsonSerializerOptions options) =>
        type == typeof(string) ? JsonMetadataServices.CreateValueInfo<string?>(options, JsonMetadataServices.StringConverter)
        : type == typeof(BilingualText) ? Bilingual(options)
        : Value(type, options, JsonMetadataServices.BooleanConverter)
        ?? Value(type, options, JsonMetadataServices.Int32Converter)
        ?? Value(type, options, JsonMetadataServices.DecimalConverter)
        ?? Value(type, options, JsonMetadataServices.DateOnlyConverter)
        ?? ListOf<string>(type, options);

    public static JsonTypeInfo? ListOf<T>(Type type, JsonSerializerOptions options)
        where T : notnull
    {
        if (type == typeof(ImmutableArray<T>?))
        {
            return JsonMetadataServices.CreateValueInfo<ImmutableArray<T>?>(options, JsonMetadataServices.GetNullableConverter<ImmutableArray<T>>(options));
        }

        return type == typeof(ImmutableArray<T>)
            ? JsonMetadataServices.CreateImmutableEnumerableInfo<ImmutableArray<T>, T>(options, new JsonCollectionInfoValues<ImmutableArray<T>>(), Known)
            : null;
    }

    // What is written as null is unknown, and a list of known length holds no unknown elements.
    private static ImmutableArray<T> Known<T>(IEnumerable<T> items) =>
        [.. items.Select(item => item is null ? throw new JsonException("列表里有 null:请写出每一项,或去掉它 (a list holds null: write each element out, or leave it out)") : item)];

    private static JsonTypeInfo? Value<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, converter)
        : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : null;

    private static JsonTypeInfo<BilingualText> Bilingual(JsonSerializerOptions options) => JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<BilingualText>
    {
        PropertyMetadataInitializer = _ => [Text(options, "zh", text => text.Zh), Text(options, "en", text => text.En)],
    });

    private static JsonPropertyInfo Text(JsonSerializerOptions options, string name, Func<BilingualText, string> get) => JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<string>
    {
        IsProperty = true,
        IsPublic = true,
        DeclaringType = typeof(BilingualText),
        PropertyName = name,
        JsonPropertyName = name,
        Getter = text => get((BilingualText)text),
    });
}
