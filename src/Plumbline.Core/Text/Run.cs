using System.Collections;

namespace Plumbline.Core.Text;

/// <summary>The first elements of an array that is longer: what a reused buffer holds now.</summary>
public readonly struct Run<T>(T[] items, int length) : IReadOnlyList<T>
{
    public int Length => length;

    int IReadOnlyCollection<T>.Count => length;

    public ref readonly T this[int index] => ref items[index];

    T IReadOnlyList<T>.this[int index] => items[index];

    public ReadOnlySpan<T> Span => items.AsSpan(0, length);

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (var i = 0; i < length; i++)
            yield return items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
