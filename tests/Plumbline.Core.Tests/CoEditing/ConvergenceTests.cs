using System.Globalization;
using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class ConvergenceTests
{
    static readonly string[] Pieces = ["a", "bc", "the mill ", "\n", "\n\n", "\ud83d\ude00", "\ud83d", "\ude00", "שלום", "\u2028", "\t", " "];

    [Fact]
    public void TwoEditorsTypingAtOnePlaceEndWithOneText()
    {
        var authority = new DocumentAuthority("the mill", 0);
        var (ada, bo) = (new ToyEditor("ada", "the mill"), new ToyEditor("bo", "the mill"));
        ada.Type(3, 3, " old");
        bo.Type(3, 3, " red");

        Assert.IsType<PushResult.Accepted>(ada.Push(authority));
        var late = Assert.IsType<PushResult.Accepted>(bo.Push(authority));
        ada.Receive(authority);
        bo.Receive(authority);

        Assert.True(late.Rebased);
        Assert.Equal("the old red mill", authority.Text);
        Assert.Equal(authority.Text, ada.Text);
        Assert.Equal(authority.Text, bo.Text);
    }

    [Fact]
    public void WhatOneDeletesAndAnotherAddsToKeepsTheAddition()
    {
        var authority = new DocumentAuthority("the old mill", 0);
        var (ada, bo) = (new ToyEditor("ada", "the old mill"), new ToyEditor("bo", "the old mill"));
        ada.Type(3, 7, "");
        bo.Type(7, 7, " water");

        ada.Push(authority);
        bo.Push(authority);
        ada.Receive(authority);
        bo.Receive(authority);

        Assert.Equal("the water mill", authority.Text);
        Assert.Equal(authority.Text, ada.Text);
        Assert.Equal(authority.Text, bo.Text);
    }

    [Fact]
    public void RandomEditorsConverge()
    {
        for (var seed = 0; seed < LongRuns.Count(300, 10_000); seed++) Converges(new Random(seed), seed);
    }

    /// <summary>Three editors type, push, push again what was accepted already, receive in part, and fall behind.</summary>
    static void Converges(Random random, int seed)
    {
        const string start = "one\ntwo \ud83d\ude00 three";
        var authority = new DocumentAuthority(start, 0);
        ToyEditor[] editors = [new("ada", start), new("bo", start), new("cy", start)];
        for (var step = 0; step < 60; step++)
        {
            var editor = editors[random.Next(3)];
            switch (random.Next(6))
            {
                case 0 or 1 or 2:
                    var from = random.Next(editor.Text.Length + 1);
                    var to = Math.Min(editor.Text.Length, from + (random.Next(2) * random.Next(8)));
                    editor.Type(from, to, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3 when editor.Unconfirmed > 0:
                    var result = editor.Push(authority, random.Next(3) == 0 ? 1 : int.MaxValue);
                    Assert.True(result is PushResult.Accepted or PushResult.Duplicate, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {result}"));
                    break;
                case 4:
                    editor.Receive(authority);
                    break;
                case 5:
                    editor.Receive(authority, 1);
                    break;
            }
        }

        foreach (var editor in editors)
        {
            if (editor.Unconfirmed > 0) editor.Push(authority);
        }

        foreach (var editor in editors)
        {
            editor.Receive(authority);
            Assert.Equal(0, editor.Unconfirmed);
            Assert.True(string.Equals(authority.Text, editor.Text, StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {editor.ClientId} has drifted"));
        }

        Assert.DoesNotContain(Enumerable.Range(0, authority.Text.Length), i => IsLone(authority.Text, i));
    }

    static bool IsLone(string text, int i) => char.IsSurrogate(text[i])
        && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
