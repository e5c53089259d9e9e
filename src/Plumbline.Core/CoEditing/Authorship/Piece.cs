namespace Plumbline.Core.CoEditing.Authorship;

/// <summary>A run of characters by one author. When it is taken out it stays in its place, unseen, so that an undo can bring it back.</summary>
/// <param name="Start">Where it begins in <paramref name="Source"/>; for what stood there at the start, in the text at the start.</param>
/// <param name="Author">A number for the person: there are thousands of pieces and few people.</param>
/// <param name="RemovedBy">Likewise; <see cref="Nobody"/> while it stands.</param>
readonly record struct Piece(string Source, int Start, int Length, int Author, int RemovedBy = Piece.Nobody)
{
    public const int Nobody = -1;

    public bool Stands => RemovedBy == Nobody;

    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);

    public Piece Before(int offset) => this with { Length = offset };

    public Piece From(int offset) => this with { Start = Start + offset, Length = Length - offset };
}
