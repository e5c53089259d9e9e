using System.Buffers;

namespace Plumbline.Core.Text;

/// <summary>A growing array that is filled again for every paragraph, so that reading a text allocates little.</summary>
sealed class ReusedArray<T>
{
    /// <summary>Longer arrays go back to the shared pool when a paragraph is done: one huge paragraph should not be paid for ever after.</summary>
    const int LongestKept = 1 << 14;

    T[] items = [];

    public int Count { get; private set; }

    public Run<T> Run => new(items, Count);

    public Span<T> Span => items.AsSpan(0, Count);

    public ref T this[int index] => ref items[index];

    public void Add(T item)
    {
        if (Count == items.Length)
            Grow(Count + 1);
        items[Count++] = item;
    }

    /// <summary>Sets the length; what the elements hold is undefined.</summary>
    public Span<T> Resize(int count)
    {
        if (count > items.Length)
            Grow(count);
        Count = count;
        return Span;
    }

    public void Clear() => Count = 0;

    public void Release()
    {
        if (items.Length > LongestKept)
        {
            ArrayPool<T>.Shared.Return(items);
            items = [];
        }

        Count = 0;
    }

    void Grow(int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(least, Math.Max(64, items.Length * 2)));
        items.AsSpan(0, Count).CopyTo(larger);
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}
