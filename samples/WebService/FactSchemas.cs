using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebService;

/// <summary>Tells the OpenAPI document the names of enumerations, which are written by a converter and so are not known to it.</summary>
internal static class FactSchemas
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => (JsonNode)JsonSerializer.SerializeToElement(Enum.ToObject(type, value), type, context.JsonTypeInfo.Options).GetString()!)];
        }

        return Task.CompletedTask;
    }
}
