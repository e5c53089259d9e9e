using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Settles what a number counts, with what the numbers before it counted: "71 soldiers, two of them officers, and 11 others".</summary>
sealed class CountedSubjects(BlockContext block)
{
    readonly FigureText text = block.Text;
    FigureSubject? lastSubject;
    int lastSubjectEnd;

    /// <summary>Index of the sentence of the last counted noun; -1 before the first.</summary>
    public int LastSentence { get; private set; } = -1;

    /// <summary>The people that were counted last.</summary>
    public FigureSubject? LastPeople { get; private set; }

    public FigureSubject Of(Counted counted, int first, Sentence sentence)
    {
        var fate = counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, first, counted.End, sentence);
        var noun = counted.Noun;
        var party = counted.Party;
        var isNear = lastSubject is not null && LastSentence == text.SentenceIndexAt(first);
        if (isNear && fate == Fate.None && (Continues(first) || text.Lower(first + 1) == "of" && text.Lower(first + 2) is "whom"))
            fate = lastSubject!.Fate;
        if (counted.IsElided || noun.Name == "person" && IsOthers(counted))
        {
            if (counted is { IsElided: true, Party.Length: > 0 } && NextInList(counted.End, sentence) is { } next)
                (noun, party) = (next.Noun, counted.Party);
            else if (isNear && LastPeople is { } people)
                (noun, party) = (new NounClass(people.Noun, people.IsGeneric, IsListed: true), party.Length > 0 ? party : people.Party);
        }

        if (party.Length == 0 && text.Lower(first + 1) == "of" && text.Lower(first + 2) is "its" or "their" or "his" or "her")
            party = NearestSide(first, sentence);
        return new FigureSubject(counted.Span, Part(first, fate, sentence) + (noun.Name ?? "person"), party, fate) { IsGeneric = noun.IsGeneric || noun.Name is null };
    }

    /// <summary>"two of the three", "two other gates": a part is never compared with the whole.</summary>
    string Part(int first, Fate fate, Sentence sentence)
    {
        var whole = text.Lower(first + 2) == "the" ? first + 3 : first + 2;
        if (text.Lower(first + 1) == "of" && Numerals.Read(text, whole, sentence.End) is not null)
            return "part of ";
        if (IsWholeOfAPart(first))
            return "all ";
        return fate == Fate.None && text.Lower(first + 1) is "other" or "further" or "additional" or "more" ? "other " : "";
    }

    /// <summary>"six" in "four of the six gates".</summary>
    bool IsWholeOfAPart(int first)
    {
        var of = text.Lower(first - 1) == "the" ? first - 2 : first - 1;
        return text.Lower(of) == "of" && of > 0 && (text.Tokens[of - 1].Kind == TokenKind.Number || NumberWords.Of(text.Lower(of - 1)) is not null);
    }

    bool IsOthers(Counted counted) => text.Masked.AsSpan(counted.Span.Start, counted.Span.Length).Trim() is "others" or "other";

    /// <summary>Whether only commas, "and" and "of whom" lie between the last counted noun and this number.</summary>
    bool Continues(int first)
    {
        if (first < lastSubjectEnd || first - lastSubjectEnd > 3)
            return false;
        for (var i = lastSubjectEnd; i < first; i++)
        {
            if (text.Lower(i) is not ("," or "and" or "including" or ";"))
                return false;
        }

        return true;
    }

    /// <summary>"seven Velden and 15 Oss soldiers": the noun stands behind the second number.</summary>
    Counted? NextInList(int end, Sentence sentence) =>
        text.Lower(end) is "and" && Numerals.Read(text, end + 1, sentence.End) is { } next ? block.Subjects.Read(text, next.End, sentence.End) : null;

    string NearestSide(int before, Sentence sentence)
    {
        for (var i = before - 1; i >= sentence.First && i > before - 24; i--)
        {
            if (block.Parties.Of(text.Tokens[i]) is { Length: > 0 } side)
                return side;
        }

        return "";
    }

    /// <param name="first">Index of the number's first token.</param>
    /// <param name="end">Index behind what it counts.</param>
    public void Remember(FigureSubject subject, int first, int numeralAt, int end)
    {
        // "two civilians, including a child, and 11 others": the others are civilians.
        if (text.Lower(first - 1) == "including")
            return;
        (lastSubject, LastSentence, lastSubjectEnd) = (subject, text.SentenceIndexAt(numeralAt), end);
        if (Nouns.IsPeople(subject.Noun))
            LastPeople = subject;
    }
}
