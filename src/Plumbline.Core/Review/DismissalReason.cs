namespace Plumbline.Core.Review;

/// <summary>Why a flag was dismissed; the numbers are the keys 1 to 9 in the pages.</summary>
public enum DismissalReason
{
    QuotedOrReported = 1,
    SourcesAgreeOnTheWording = 2,
    TheDoerIsNotEstablished = 3,
    LegalFinding = 4,
    SettledEarlier = 5,
    OfficialName = 6,
    InnocentSense = 7,
    TheRuleIsWrong = 8,
    Other = 9,
}
