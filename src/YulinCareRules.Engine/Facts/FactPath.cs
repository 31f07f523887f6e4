using System.Text;

namespace YulinCareRules.Engine.Facts;

/// <summary>The place of a fact in a case, such as <c>institution.classes[2].caregivers</c>; text is made when somebody asks.</summary>
internal sealed class FactPath
{
    private readonly FactPath? parent;
    private readonly string? name;
    private readonly int index;
    private string? text;

    private FactPath(FactPath? parent, string? name, int index)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    public static FactPath Root(string subject) => new(null, subject, 0);

    public FactPath Field(string field) => new(this, field, 0);

    public FactPath Element(int position) => new(this, null, position);

    public override string ToString() => text ??= Append(new StringBuilder()).ToString();

    private StringBuilder Append(StringBuilder builder)
    {
        parent?.Append(builder);
        if (name is null)
        {
            return builder.Append('[').Append(index).Append(']');
        }

        return (parent is null ? builder : builder.Append('.')).Append(name);
    }
}
