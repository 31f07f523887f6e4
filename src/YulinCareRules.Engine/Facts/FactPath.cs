using System.Text;
using YulinCareRules.Engine.Checking.Model;

namespace YulinCareRules.Engine.Facts;

/// <summary>The place of a fact in a case, such as <c>institution.classes[2].caregivers</c>; text is made when somebody asks.</summary>
internal sealed class FactPath
{
    private readonly FactPath? parent;
    private readonly string? name;
    private readonly string? chinese;
    private readonly int index;
    private string? text;

    private FactPath(FactPath? parent, string? name, string? chinese, int index)
    {
        this.parent = parent;
        this.name = name;
        this.chinese = chinese;
        this.index = index;
    }

    public static FactPath Root(string subject) => new(null, subject, null, 0);

    public static FactPath Root(SubjectModel subject) => new(null, subject.Name, subject.Title.Zh, 0);

    public FactPath Field(string field) => new(this, field, null, 0);

    public FactPath Field(FieldModel field) => new(this, field.Name, field.Title.Zh, 0);

    public FactPath Element(int position) => new(this, null, null, position);

    /// <summary>The path as programs and as Chinese readers know it.</summary>
    public FactPlace Place => new(ToString(), Append(new StringBuilder(), inChinese: true).ToString());

    public override string ToString() => text ??= Append(new StringBuilder(), inChinese: false).ToString();

    private StringBuilder Append(StringBuilder builder, bool inChinese)
    {
        parent?.Append(builder, inChinese);
        if (name is null)
        {
            return builder.Append('[').Append(index).Append(']');
        }

        return (parent is null ? builder : builder.Append('.')).Append(inChinese ? chinese ?? name : name);
    }
}

/// <summary>A path by identifiers, and the same by Chinese names.</summary>
internal readonly record struct FactPlace(string Path, string Chinese);
