using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YulinCareRules.Engine.Diagnostics;

namespace YulinCareRules.Engine.Text;

/// <summary>YAML events → nodes with places. Aliases, tags and second documents are refused, depth and size are bounded.</summary>
internal static class YamlTextReader
{
    public static TextResult Read(string file, string text)
    {
        var source = new CharacterText(file, text);
        var start = new SourceLocation(file, 1, 1);
        if (text.AsSpan().IndexOf('\0') >= 0)
        {
            return TextResult.Failed(TextDiagnostics.NotText(source.Locate(text.IndexOf('\0', StringComparison.Ordinal))));
        }

        // The parser keeps no stack of calls and goes no further than it is asked to: the builder counts how deep it is.
        var parser = new Parser(new StringReader(text));
        var builder = new Builder(source, parser);
        try
        {
            var root = builder.ReadDocument();
            return root is null ? TextResult.Failed(TextDiagnostics.Empty(start)) : new TextResult(root, [.. builder.Errors]);
        }
        catch (Refused refused)
        {
            return new TextResult(null, [.. builder.Errors, refused.Diagnostic]);
        }
        catch (YamlException broken)
        {
            return new TextResult(null, [.. builder.Errors, TextDiagnostics.BrokenYaml(PlaceOf(source, broken), broken.Message)]);
        }
        catch (InvalidOperationException)
        {
            // The parser's way of losing its thread, without a place: behind the last thing it made out.
            var last = source.Locate((int)(parser.Current?.End.Index ?? 0));
            return new TextResult(null, [.. builder.Errors, TextDiagnostics.BrokenYaml(last, "it makes no sense from here on")]);
        }
    }

    // Of a tab the parser tells at the beginning of what it indents; a person has to find the tab itself.
    private static SourceLocation PlaceOf(CharacterText source, YamlException broken)
    {
        var start = (int)Math.Clamp(broken.Start.Index, 0, source.Text.Length);
        if (broken.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            for (var line = start; line >= 0; line = source.Text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : -1)
            {
                var indent = source.Text.AsSpan(line).IndexOfAnyExcept(' ');
                if (indent >= 0 && source.Text[line + indent] == '\t')
                {
                    return source.Locate(line + indent);
                }
            }
        }

        return source.Locate(start);
    }

    private sealed class Refused(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }

    private sealed class Builder(CharacterText source, Parser parser)
    {
        private int nodes;

        public List<Diagnostic> Errors { get; } = [];

        public TextNode? ReadDocument()
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ReadNode(0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                throw new Refused(TextDiagnostics.SecondDocument(source.Locate((int)second.Start.Index)));
            }

            return root is TextScalar { IsNull: true } ? null : root;
        }

        private TextNode ReadNode(int depth)
        {
            var current = parser.Current ?? throw new YamlException("unexpected end");
            var offset = (int)current.Start.Index;
            if (++nodes > TextLimits.MaximumNodes)
            {
                throw new Refused(TextDiagnostics.TooManyNodes(source.Locate(offset), TextLimits.MaximumNodes));
            }

            if (depth > TextLimits.MaximumDepth)
            {
                throw new Refused(TextDiagnostics.TooDeep(source.Locate(offset), TextLimits.MaximumDepth));
            }

            if (current is AnchorAlias || current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            {
                throw new Refused(TextDiagnostics.AliasNotAccepted(source.Locate(offset)));
            }

            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return new TextScalar(source, offset, scalar.Value, Form(scalar.Style));
            }

            return parser.TryConsume<SequenceStart>(out _) ? ReadList(offset, depth) : ReadMap(offset, depth);
        }

        private TextList ReadList(int offset, int depth)
        {
            var items = ImmutableArray.CreateBuilder<TextNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(depth + 1));
            }

            return new TextList(source, offset, items.ToImmutable());
        }

        private TextMap ReadMap(int offset, int depth)
        {
            parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<TextEntry>();
            var seen = new Dictionary<string, TextScalar>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (ReadNode(depth + 1) is not TextScalar key)
                {
                    throw new Refused(TextDiagnostics.KeyNotText(source.Locate(offset)));
                }

                if (!seen.TryAdd(key.Text, key))
                {
                    Errors.Add(TextDiagnostics.DuplicateKey(key.Location, key.Text, seen[key.Text].Location.Line));
                    ReadNode(depth + 1);
                    continue;
                }

                entries.Add(new TextEntry(key, ReadNode(depth + 1)));
            }

            return new TextMap(source, offset, entries.ToImmutable());
        }

        private static ScalarForm Form(ScalarStyle style) => style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
            _ => ScalarForm.Plain,
        };
    }
}
