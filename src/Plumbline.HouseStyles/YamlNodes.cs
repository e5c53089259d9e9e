using System.Collections.Immutable;
using Plumbline.Core.Neutrality.HouseStyle;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plumbline.HouseStyles;

/// <summary>
/// Turns YAML into the nodes that a house style is read from. Aliases are refused, because a few of them can stand for
/// gigabytes, and so is deep nesting, which a house style has no use for.
/// </summary>
public static class YamlNodes
{
    const int DeepestNesting = 16;
    const int LargestFile = 1 << 20;

    /// <returns>The root, or where and why the text is no YAML that can be used.</returns>
    public static (StyleNode Root, StyleError? Error) Read(string yaml)
    {
        var nothing = new StyleNode.Scalar("", 1, 1);
        if (yaml.Length > LargestFile)
            return (nothing, new StyleError(1, 1, "A house style is at most 1 MB."));
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return (nothing, null);
            parser.Consume<DocumentStart>();
            var root = Node(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                return (nothing, At(parser.Current!.Start, "A house style is one YAML document."));
            return (root, null);
        }
        catch (YamlException malformed)
        {
            return (nothing, At(malformed.Start, OneLine(malformed.Message)));
        }
    }

    static StyleNode Node(Parser parser, int depth)
    {
        var (line, column) = (Line(parser.Current!.Start), Column(parser.Current.Start));
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current.Start, parser.Current.End, "This is nested too deeply.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new StyleNode.Scalar(scalar.Value, line, column);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<StyleNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(parser, depth + 1));
            return new StyleNode.Sequence(items.ToImmutable(), line, column);
        }

        if (!parser.TryConsume<MappingStart>(out _))
            throw new YamlException(parser.Current.Start, parser.Current.End, "Aliases are not read in a house style: write the value again.");
        var fields = ImmutableArray.CreateBuilder<StyleField>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, depth + 1) is not StyleNode.Scalar key)
                throw new YamlException(parser.Current.Start, parser.Current.End, "A key should be a text.");
            fields.Add(new StyleField(key, Node(parser, depth + 1)));
        }

        return new StyleNode.Mapping(fields.ToImmutable(), line, column);
    }

    static StyleError At(Mark mark, string message) => new(Line(mark), Column(mark), message);

    static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    static int Column(Mark mark) => (int)Math.Max(1, mark.Column);

    static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
