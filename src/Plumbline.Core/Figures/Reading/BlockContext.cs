namespace Plumbline.Core.Figures.Reading;

/// <summary>What the readers of one block share.</summary>
sealed class BlockContext(FigureText text, PartyStems parties)
{
    public FigureText Text { get; } = text;

    public PartyStems Parties { get; } = parties;

    public SubjectReader Subjects { get; } = new(parties);

    /// <summary>To be asked from front to back.</summary>
    public Attributions Attributions { get; } = new(text);

    public List<Quantity> Found { get; } = [];
}
