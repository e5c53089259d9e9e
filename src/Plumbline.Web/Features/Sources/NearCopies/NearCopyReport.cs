using System.Collections.Immutable;
using Plumbline.Core.Comparison.NearCopies;

namespace Plumbline.Web.Features.Sources.NearCopies;

/// <summary>What a draft has in common with the library.</summary>
/// <param name="Text">The draft as it was searched; the runs' offsets count in it.</param>
/// <param name="Searched">How many sources were searched.</param>
/// <param name="Copies">Sources with runs that count, the highest score first.</param>
/// <param name="Quoted">Sources of which the draft has only quotations that it cites.</param>
/// <param name="Mirrors">Sources that repeat an earlier revision of the entry itself.</param>
public sealed record NearCopyReport(
    string Text, int Searched,
    ImmutableArray<CopiedSource> Copies, ImmutableArray<CopiedSource> Quoted, ImmutableArray<MirrorOfOurs> Mirrors, ImmutableArray<ExcludedSource> Excluded);

/// <param name="SourceText">For showing a run beside its origin.</param>
/// <param name="SameText">Titles of other sources that hold nearly the same text; they are not reported again.</param>
/// <param name="OldRevision">An earlier revision of the entry that nearly holds this source, where no date says which came first.</param>
public sealed record CopiedSource(Guid Id, string Title, string SourceText, SourceOverlap Overlap, ImmutableArray<string> SameText, int? OldRevision);

/// <param name="Revision">Number of the entry's revision that it was made from.</param>
public sealed record MirrorOfOurs(Guid Id, string Title, int Revision);

public sealed record ExcludedSource(Guid Id, string Title, string Reason, string By, DateTimeOffset At);
