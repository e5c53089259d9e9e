namespace Plumbline.Core.Comparison.Passages;

/// <summary>What a sentence is made of.</summary>
/// <param name="Terms">Numbers of the terms that the sources know, each once, ascending.</param>
/// <param name="Weight">Of all its terms, known or not.</param>
/// <param name="Count">How many terms it has, repetitions included.</param>
sealed record Bag(int[] Terms, double Weight, int Count);
