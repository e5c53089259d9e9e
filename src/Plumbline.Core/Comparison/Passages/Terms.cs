using System.Buffers;
using System.Collections.Frozen;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

enum TermKind : byte
{
    Word,
    Name,
    Number,
}

/// <summary>Walks a sentence by the terms that can link it to another: stems, names and numbers; neither function words nor citation marks.</summary>
ref struct Terms(string text, TextSpan sentence)
{
    const int LongestTerm = 64;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords = ReadFunctionWords().GetAlternateLookup<ReadOnlySpan<char>>();

    readonly char[] _normal = ArrayPool<char>.Shared.Rent(LongestTerm);
    int _at = sentence.Start;
    bool _begun;

    /// <summary>In lower case and normal form; valid until the next step.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public TermKind Kind { get; private set; }

    public bool Next()
    {
        while (_at < sentence.End)
        {
            if (CitationMark.EndAt(text, _at, sentence.End) is { } behind)
            {
                _at = behind;
                continue;
            }
            var end = Tokens.EndAt(text, _at, sentence.End);
            // "Osmark-Dorven" names two.
            if (text.IndexOf('-', _at, end - _at) is > 0 and var hyphen && hyphen > _at)
                end = hyphen;
            var token = text.AsSpan(_at, end - _at);
            _at = end;
            if (!Tokens.IsWord(token) || token.Length > LongestTerm)
                continue;
            var isFirst = !_begun;
            _begun = true;
            if (Read(token, isFirst))
                return true;
        }
        return false;
    }

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_normal);

    bool Read(ReadOnlySpan<char> token, bool isFirst)
    {
        if (char.IsAsciiDigit(token[0]))
        {
            Kind = TermKind.Number;
            Current = Number(token);
            return true;
        }
        var lower = _normal.AsSpan(0, token.ToLowerInvariant(_normal));
        Kind = !isFirst && char.IsUpper(token[0]) ? TermKind.Name : TermKind.Word;
        Current = Stems.Of(lower);
        return !FunctionWords.Contains(lower);
    }

    // 29,000 and 29000 are one number, 12th is 12.
    readonly ReadOnlySpan<char> Number(ReadOnlySpan<char> token)
    {
        var length = 0;
        foreach (var c in token)
        {
            if (char.IsAsciiDigit(c) || c == '.')
                _normal[length++] = c;
            else if (c != ',')
                break;
        }
        return _normal.AsSpan(0, length);
    }

    static FrozenSet<string> ReadFunctionWords()
    {
        const string name = "Plumbline.Core.Comparison.Passages.function-words.tsv";
        using var stream = typeof(Terms).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
