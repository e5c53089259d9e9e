namespace Plumbline.Data;

/// <summary>A row that two people may change at once; the store refuses the later of two changes to the same version.</summary>
public interface IVersioned
{
    /// <summary>Counted up by the context at each change.</summary>
    long Version { get; set; }
}
