using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality;

/// <summary>One kind of finding. Rules hold no state between paragraphs and may run on several threads.</summary>
public interface IRule
{
    /// <summary>Stable; the first part of its findings' rule ids, and the name by which a house style switches it.</summary>
    string Id { get; }

    Label Label { get; }

    void Read(Passage passage, Findings findings);
}
