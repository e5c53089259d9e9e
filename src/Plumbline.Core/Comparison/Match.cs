namespace Plumbline.Core.Comparison;

/// <summary>Sentences [OldStart, OldEnd) that became [NewStart, NewEnd): usually one each, more where they were split or joined.</summary>
readonly record struct Match(int OldStart, int OldEnd, int NewStart, int NewEnd, bool InOrder)
{
    public static Match Of(Pairing pair, bool inOrder) => new(pair.Old, pair.Old + 1, pair.New, pair.New + 1, inOrder);
}
