using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using YulinCareRules.Engine.Packs;

namespace YulinCareRules.Engine.Json;

/// <summary>
/// How System.Text.Json reads and writes the types of a generated API, without reflection: the names of the pack, Chinese ones too when reading; a property that is not declared is refused.
/// </summary>
public abstract class PackJsonResolver : IJsonTypeInfoResolver
{
    /// <summary>For the generated API.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected PackJsonResolver()
    {
    }

    /// <summary>Options that know the types of the API and no others: unknown facts are left out, and a property written twice is refused.</summary>
    /// <returns>New options, which may be added to before they are used.</returns>
    public JsonSerializerOptions CreateOptions() => new()
    {
        TypeInfoResolver = this,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return Generated(type, options) ?? PlainTypes.Find(type, options);
    }

    /// <summary>The types of the generated API.</summary>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options it is asked for.</param>
    /// <returns>How it is read and written; null where it is none of the API's.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract JsonTypeInfo? Generated(Type type, JsonSerializerOptions options);

    /// <summary>A record, or a list of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options.</param>
    /// <param name="create">Makes an empty one; null where it is written and never read.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>Null where another type is asked for.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static JsonTypeInfo? Record<T>(Type type, JsonSerializerOptions options, Func<T>? create, Func<JsonSerializerOptions, JsonPropertyInfo[]> fields)
        where T : class
    {
        if (type != typeof(T))
        {
            return PlainTypes.ListOf<T>(type, options);
        }

        var info = JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T> { ObjectCreator = create, PropertyMetadataInitializer = _ => fields(options) });
        info.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        return info;
    }

    /// <summary>A field, under the name of the pack and, for reading, under its Chinese one.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TValue">The type of the field.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="name">Its name.</param>
    /// <param name="chinese">Its Chinese name; null where it is never read.</param>
    /// <param name="get">Gets it.</param>
    /// <param name="set">Sets it; null where it is never read.</param>
    /// <returns>One property, or two.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static IEnumerable<JsonPropertyInfo> Field<T, TValue>(JsonSerializerOptions options, string name, string? chinese, Func<T, TValue> get, Action<T, TValue>? set)
        where T : class
    {
        yield return Property(name, get);
        if (chinese is not null && chinese != name)
        {
            yield return Property(chinese, null);
        }

        JsonPropertyInfo Property(string shown, Func<T, TValue>? getter)
        {
            var property = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<TValue>
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = typeof(T),
                PropertyName = shown,
                JsonPropertyName = shown,
                Getter = getter is null ? null : record => getter((T)record),
            });

            // Set afterwards, for a list without a getter would else be passed over.
            property.Set = set is null ? null : (record, value) => set((T)record, (TValue)value!);
            return property;
        }
    }

    /// <summary>An enumeration, or a list of it.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options.</param>
    /// <param name="values">Its values with their names, the Chinese ones last.</param>
    /// <returns>Null where another type is asked for.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static JsonTypeInfo? Enumeration<T>(Type type, JsonSerializerOptions options, params ReadOnlySpan<(T Value, string Name, string Chinese)> values)
        where T : struct, Enum =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new EnumerationJsonConverter<T>([.. values]))
        : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : PlainTypes.ListOf<T>(type, options);

    /// <summary>All decisions of a case, as the document that <c>yulincare evaluate --format json</c> writes; never read.</summary>
    /// <typeparam name="T">The decisions.</typeparam>
    /// <param name="type">The type asked for.</param>
    /// <param name="options">The options.</param>
    /// <param name="evaluated">The case behind them.</param>
    /// <returns>Null where another type is asked for.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static JsonTypeInfo? Decisions<T>(Type type, JsonSerializerOptions options, Func<T, EvaluatedCase> evaluated)
        where T : class =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new DecisionsJsonConverter<T>(evaluated)) : null;
}
