using Plumbline.Core.Figures.Dates;
using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Figures.Units;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Reads the quantities of one block, from front to back; each token is taken once.</summary>
sealed class BlockReader
{
    /// <summary>How far before a number "the number of …" may stand.</summary>
    const int LongestNumberOf = 24;

    readonly FigureText text;
    readonly SubjectReader subjects;
    readonly PartyStems parties;
    readonly DateContext dates;
    readonly Attributions attributions;
    readonly List<Quantity> found = [];
    FigureSubject? lastSubject;
    int lastSubjectSentence = -1;
    int lastSubjectEnd;
    FigureSubject? lastPeople;

    public BlockReader(FigureText text, PartyStems parties, DateContext dates)
    {
        (this.text, this.parties, this.dates) = (text, parties, dates);
        subjects = new SubjectReader(parties);
        attributions = new Attributions(text);
    }

    /// <summary>Positions relative to the block.</summary>
    public List<Quantity> Read()
    {
        foreach (var sentence in text.Sentences)
        {
            var when = SentenceDates.Read(text, sentence, dates);
            foreach (var date in when.Found)
                found.Add(Dated(date, sentence));
            var at = sentence.First;
            while (at < sentence.End)
            {
                var next = when.EndOfDateAt(at) ?? (Quantity(at, sentence, when) is { } end ? end : at + 1);
                at = Math.Max(next, at + 1);
            }
        }

        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    int? Quantity(int at, Sentence sentence, SentenceDates when)
    {
        if (Numerals.Read(text, at, sentence.End) is not { } numeral)
            return text.Lower(at) is "a" or "an" or "another" ? OneBehindArticle(at, sentence, when) : null;
        if (IsPartOfName(numeral, sentence))
            return numeral.End;
        var number = numeral.Form == NumeralForm.Fraction ? numeral : Ranges.Extend(text, numeral, sentence.First, sentence.End);
        return Measured(number, sentence, when) ?? CountedThings(number, sentence, when);
    }

    /// <summary>"Article 12", "Resolution 62", "T-72", "№ 5": numbers that name something.</summary>
    bool IsPartOfName(Numeral numeral, Sentence sentence)
    {
        if (numeral.First == sentence.First)
            return false;
        var before = text.Tokens[numeral.First - 1];
        if (before.Lower is "#" or "№" or "/" && text.Touch(numeral.First - 1))
            return true;
        return numeral.Form == NumeralForm.Digits && before is { IsWord: true, IsCapitalised: true }
            && before.Lower is "article" or "resolution" or "stage" or "protocol" or "chapter" or "section" or "annex" or "no" or "partner" or "volume" or "page" or "route" or "highway" or "unit";
    }

    int? Measured(Numeral number, Sentence sentence, SentenceDates when)
    {
        var first = number.First;
        var end = number.End;
        FigureUnit? unit = null;
        var isAge = false;
        if (number.Form == NumeralForm.Fraction)
            unit = UnitNames.Percent;
        else if (UnitNames.Before(text, first) is { } money)
            (unit, first) = (money, first - 1);
        else if (number.Suffix.Length > 0)
            (unit, isAge) = (JoinedUnit(number.Suffix), number.Suffix.EndsWith("-old", StringComparison.Ordinal));
        else if (UnitNames.TryRead(text, end, sentence.End, out var read, out var unitEnd))
            (unit, end) = (read, unitEnd);
        else if (end < sentence.End && text.Lower(end).EndsWith("-long", StringComparison.Ordinal) && JoinedUnit(text.Lower(end)) is { } joined)
            (unit, end) = (joined, end + 1);
        if (unit is null)
            return Aged(number, sentence, when);

        if (unit.Kind == QuantityKind.Duration && !isAge && IsAge(first, ref end, sentence))
            isAge = true;
        var conversion = Conversions.Read(text, end, sentence.End, number.Range, unit);
        end = conversion.End;
        var (range, from, to) = Bounds.Apply(text, number.Range, first, end, sentence.First, sentence.End);
        var kind = isAge ? QuantityKind.Age : unit.Kind;
        var subject = MeasuredOf(to, kind, sentence);
        found.Add(new Quantity(text.Span(from, to), sentence.Span, kind, range)
        {
            Unit = unit,
            Conversion = conversion.Conversion,
            Subject = subject,
            Attribution = attributions.At(number.First),
            AsOf = when.For(number.First),
            IsQuoted = text.IsQuoted(text.Span(from, to)),
            Context = ContextWords.Around(text, from, to, sentence),
        });
        return to;
    }

    static FigureUnit? JoinedUnit(string suffix)
    {
        var unit = suffix.EndsWith("-old", StringComparison.Ordinal) ? suffix[..^4] : suffix.EndsWith("-long", StringComparison.Ordinal) ? suffix[..^5] : suffix;
        return UnitNames.Joined(unit);
    }

    bool IsAge(int first, ref int end, Sentence sentence)
    {
        if (end + 1 < sentence.End && text.Lower(end) == "of" && text.Lower(end + 1) == "age")
            end += 2;
        else if (text.Lower(end) is "old")
            end++;
        else
            return first > sentence.First && text.Lower(first - 1) is "aged";
        if (text.Lower(end) == "or" && text.Lower(end + 1) == "older")
            end += 2;
        return true;
    }

    /// <summary>"aged 12", "aged between 5 and 60".</summary>
    int? Aged(Numeral number, Sentence sentence, SentenceDates when)
    {
        var before = number.First - 1;
        if (before >= sentence.First && text.Lower(before) is "between" or "over" or "under")
            before--;
        if (before < sentence.First || text.Lower(before) != "aged")
            return null;
        var (range, _, end) = Bounds.Apply(text, number.Range, number.First, number.End, sentence.First, sentence.End);
        found.Add(new Quantity(text.Span(before, end), sentence.Span, QuantityKind.Age, range)
        {
            Unit = UnitNames.Year,
            Attribution = attributions.At(number.First),
            AsOf = when.For(number.First),
            IsQuoted = text.IsQuoted(text.Span(before, end)),
            Context = ContextWords.Around(text, before, end, sentence),
        });
        return end;
    }

    /// <summary>"80 % of the border": what a share or measure is of.</summary>
    FigureSubject? MeasuredOf(int end, QuantityKind kind, Sentence sentence)
    {
        if (kind is QuantityKind.Duration or QuantityKind.Age || text.Lower(end) != "of")
            return null;
        return subjects.Read(text, end, sentence.End) is { IsElided: false } counted
            ? new FigureSubject(counted.Span, counted.Noun.Name, counted.Party, Fate.None) { IsGeneric = counted.Noun.IsGeneric }
            : null;
    }

    int? CountedThings(Numeral number, Sentence sentence, SentenceDates when)
    {
        if (number.Suffix.Length > 0 && number.Suffix is not ("strong" or "member" or "person" or "man" or "seat"))
            return number.End;
        var (range, first, end) = Bounds.Apply(text, number.Range, number.First, number.End, sentence.First, sentence.End);
        if (IsVote(number, sentence))
        {
            Add(range, first, end, number.First, new Counted(default, end, new NounClass("vote", IsGeneric: false, IsListed: true), "", Fate.None), sentence, when);
            return end;
        }

        if (IsClock(end) || number.Range.Low is { } low && low != decimal.Truncate(low))
            return number.End;
        if ((subjects.Read(text, end, sentence.End) ?? NumberOf(first, sentence)) is not { } counted)
            return IsGiven(first, end, sentence) ? AddGiven(range, first, end, number.First, sentence, when) : number.End;
        if (counted is { IsElided: true, Fate: Fate.None } && NumberOf(first, sentence) is { } before && FateReader.Read(text, first, end, sentence) == Fate.None)
            counted = before;
        if (IsNothingCounted(number, counted, sentence) || IsYear(number, counted))
            return IsGiven(first, end, sentence) && !IsYear(number, counted) ? AddGiven(range, first, end, number.First, sentence, when) : number.End;
        Add(range, first, end, number.First, counted, sentence, when);
        return Math.Max(end, number.End);
    }

    /// <summary>"The ministry gave 1,150, from a survey": the same people as in the sentence before, by somebody else.</summary>
    bool IsGiven(int first, int end, Sentence sentence) =>
        lastPeople is not null && lastSubjectSentence >= text.SentenceIndexAt(first) - 1 && first > sentence.First
        && text.Lower(first - 1) is "gave" or "put" or "counted" or "reported" or "estimated" && (end >= sentence.End || text.Lower(end) is "," or "." or ";" or "and");

    int AddGiven(FigureRange range, int first, int end, int numeralAt, Sentence sentence, SentenceDates when)
    {
        var before = found.FindLast(quantity => ReferenceEquals(quantity.Subject, lastPeople))?.Context ?? [];
        Add(range, first, end, numeralAt, new Counted(default, end, new NounClass(lastPeople!.Noun, lastPeople.IsGeneric, IsListed: true), lastPeople.Party, lastPeople.Fate), sentence, when);
        // What it is about stands in the sentence before.
        found[^1] = found[^1] with { Context = [.. found[^1].Context.Union(before, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        return end;
    }

    bool IsClock(int end) => text.Lower(end) is "am" or "pm" or "a.m." or "p.m." or "hrs" or "gmt" or "utc" or "o'clock";

    /// <summary>"the 2020 war", "a 2021 map": four digits in the range of years count only things that the lists know.</summary>
    bool IsYear(Numeral number, Counted counted) =>
        number.Form == NumeralForm.Digits && number.End - number.First == 1 && text.Lower(number.First) is { Length: 4 } digits && digits[0] is '1' or '2'
        && number.Range is { Low: >= 1500 and < 2200 } && (counted.IsElided || !counted.Noun.IsListed || text.Lower(number.First - 1) is "the" or "a" or "of" or "in" or "since");

    /// <summary>"the number of refugees had reached 4,200", "the death toll rose to 71": what is counted stands before.</summary>
    Counted? NumberOf(int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First && i > first - LongestNumberOf; i--)
        {
            if (text.Lower(i) == "toll")
                return new Counted(text.Span(i, i + 1), first, new NounClass("person", IsGeneric: true, IsListed: true), "", text.Lower(i - 1) is "injury" ? Fate.Wounded : Fate.Killed);
            if (text.Lower(i) == "of" && text.Lower(i - 1) is "number" or "numbers" or "count" or "total" or "population" && subjects.Read(text, i + 1, sentence.End) is { IsElided: false } named)
            {
                var befell = named.Fate == Fate.None && FateWords.TryBehind(text, named.End, first, out var behind, out _) ? behind : named.Fate;
                return named with { End = first, Fate = befell };
            }

            if (text.Lower(i) is ";" or "." or "while" or "that")
                break;
        }

        return null;
    }

    /// <summary>"60–22" behind "voted": two counts of votes.</summary>
    bool IsVote(Numeral number, Sentence sentence)
    {
        var isFirst = text.Lower(number.End) is "–" or "-" or "to" && Numerals.Read(text, number.End + 1, sentence.End) is not null;
        var isSecond = text.Lower(number.First - 1) is "–" or "-" or "to" && number.First - 2 >= sentence.First && text.Tokens[number.First - 2].Kind == TokenKind.Number;
        for (var i = number.First - 1; (isFirst || isSecond) && i >= sentence.First && i > number.First - 6; i--)
        {
            if (text.Lower(i) is "vote" or "voted" or "votes" or "voting")
                return true;
        }

        return false;
    }

    /// <summary>A year, a list's number, "one" as a pronoun: numbers with no noun and no fate.</summary>
    bool IsNothingCounted(Numeral number, Counted counted, Sentence sentence)
    {
        if (text.Lower(number.First) == "one" && number.End == number.First + 1 && text.Lower(number.End) is "of" or "another" or "day" or "side" or "time")
            return text.Lower(number.End) != "of" || counted.IsElided || text.Lower(number.End + 1) == "the" && FateReader.Read(text, number.First, counted.End, sentence) == Fate.None;
        if (!counted.IsElided)
            return text.Lower(number.First) == "one" && number.End == number.First + 1 && !counted.Noun.IsListed;
        var fate = counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, number.First, counted.End, sentence);
        return fate == Fate.None || number.Form == NumeralForm.Digits && number.Range is { Low: >= 1900 and < 2100 } && text.Lower(number.First - 1) is "in" or "since" or "of";
    }

    void Add(FigureRange range, int first, int end, int numeralAt, Counted counted, Sentence sentence, SentenceDates when)
    {
        var subject = Subject(counted, first, sentence);
        var span = text.Span(first, end);
        found.Add(new Quantity(span, sentence.Span, QuantityKind.Count, range)
        {
            Subject = subject,
            Attribution = attributions.At(numeralAt),
            AsOf = when.For(numeralAt),
            IsQuoted = text.IsQuoted(span),
            Context = ContextWords.Around(text, first, end, sentence),
        });
        // "two civilians, including a child, and 11 others": the others are civilians.
        if (text.Lower(first - 1) != "including")
            (lastSubject, lastSubjectSentence, lastSubjectEnd) = (subject, text.SentenceIndexAt(numeralAt), counted.End);
        if (Nouns.IsPeople(subject.Noun) && text.Lower(first - 1) != "including")
            lastPeople = subject;
    }

    FigureSubject Subject(Counted counted, int first, Sentence sentence)
    {
        var fate = counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, first, counted.End, sentence);
        var noun = counted.Noun;
        var party = counted.Party;
        var isNear = lastSubject is not null && lastSubjectSentence == text.SentenceIndexAt(first);
        if (isNear && fate == Fate.None && (Continues(first) || text.Lower(first + 1) == "of" && text.Lower(first + 2) is "whom"))
            fate = lastSubject!.Fate;
        if (counted.IsElided || noun.Name == "person" && IsOthers(counted))
        {
            if (counted is { IsElided: true, Party.Length: > 0 } && NextInList(counted.End, sentence) is { } next)
                (noun, party) = (next.Noun, counted.Party);
            else if (isNear && lastPeople is { } people)
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
        text.Lower(end) is "and" && Numerals.Read(text, end + 1, sentence.End) is { } next ? subjects.Read(text, next.End, sentence.End) : null;

    string NearestSide(int before, Sentence sentence)
    {
        for (var i = before - 1; i >= sentence.First && i > before - 24; i--)
        {
            if (parties.Of(text.Tokens[i]) is { Length: > 0 } side)
                return side;
        }

        return "";
    }

    /// <summary>"a soldier was killed", "killing an officer": one, where something befell them.</summary>
    int? OneBehindArticle(int at, Sentence sentence, SentenceDates when)
    {
        if (subjects.Read(text, at + 1, sentence.End) is not { IsElided: false } counted || counted.Span.IsEmpty || text.Lower(counted.End - 1) is "" || !IsPersonAlone(counted))
            return null;
        if ((counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, at, counted.End, sentence)) is Fate.None)
            return null;
        Add(FigureRange.Exactly(1), at, at + 1, at, counted, sentence, when);
        return at + 1;
    }

    bool IsPersonAlone(Counted counted) =>
        counted.Noun.Name is "soldier" or "civilian" or "person" or "child" or "prisoner" or "peacekeeper" or "police" or "guard" or "official" or "journalist"
        && !Nouns.LooksPlural(text.Lower(counted.End - 1)) && text.Lower(counted.End - 1) is not ("people" or "personnel" or "men" or "servicemen" or "police");

    Quantity Dated(FoundDate date, Sentence sentence) => new(text.Span(date.First, date.End), sentence.Span, QuantityKind.Date, default)
    {
        Date = date.Date,
        Attribution = attributions.At(date.First),
        IsQuoted = text.IsQuoted(text.Span(date.First, date.End)),
        Context = ContextWords.Around(text, date.First, date.End, sentence),
    };
}
