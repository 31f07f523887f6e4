using YulinCareRules.Feel.Syntax;

namespace YulinCareRules.Feel.Parsing;

/// <summary>Types as they are written.</summary>
internal sealed partial class TokenParser
{
    private static readonly string[] LongTypes = ["date and time", "days and time duration", "years and months duration"];

    // Nothing between the brackets of a type's parts looks like a slip of the sign for "not equal".
    private bool insideEmptyBrackets;

    public TypeSyntax Type() => Nested(TypeOnce);

    private TypeSyntax TypeOnce()
    {
        var name = TakeName();
        switch (name.Text)
        {
            case "list" or "range" when TryOpen():
                var element = Type();
                Close();
                var span = name.Span.To(Previous.Span);
                return name.Text == "list" ? new ListTypeSyntax(span, element) : new RangeTypeSyntax(span, element);
            case "context" when TryOpen():
                return ContextType(name);
            case "function" when TryOpen():
                return FunctionType(name);
        }

        foreach (var type in LongTypes)
        {
            var words = type.Split(' ');
            if (words.Index().All(word => Ahead(word.Index - 1).Is(word.Item)))
            {
                position += words.Length - 1;
                return new NamedTypeSyntax(name.Span.To(Previous.Span), type);
            }
        }

        return new NamedTypeSyntax(name.Span, name.Text);
    }

    private ContextTypeSyntax ContextType(Token start)
    {
        var fields = new List<(string Name, TypeSyntax Type)>();
        if (!AtClose())
        {
            do
            {
                var name = Key();
                Take(":");
                fields.Add((name.Text, Type()));
            }
            while (TryTake(","));
        }

        Close();
        return new ContextTypeSyntax(start.Span.To(Previous.Span), fields);
    }

    private FunctionTypeSyntax FunctionType(Token start)
    {
        var parameters = new List<TypeSyntax>();
        if (!AtClose())
        {
            do
            {
                parameters.Add(Type());
            }
            while (TryTake(","));
        }

        Close();
        Take("->");
        var result = Type();
        return new FunctionTypeSyntax(start.Span.To(result.Span), parameters, result);
    }

    private bool TryOpen()
    {
        if (Current.Span.Length == 2 && text.AsSpan(Current.Span.Start, 2) is "<>")
        {
            insideEmptyBrackets = true;
            longNames.Add(Current.Span);
            return true;
        }

        return TryTake("<");
    }

    private bool AtClose() => insideEmptyBrackets || Current.Is(">");

    private void Close()
    {
        if (insideEmptyBrackets)
        {
            insideEmptyBrackets = false;
            position++;
        }
        else
        {
            Take(">");
        }
    }
}
