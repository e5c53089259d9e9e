using System.Collections.Immutable;

namespace Plumbline.Core.Review;

/// <summary>Lets code that is generic in the result ask whether an attempt was refused.</summary>
public interface IRefusable
{
    bool IsRefused { get; }
}

/// <summary>The answer to an attempt: <see cref="Done"/> with its result, or <see cref="Refused"/> with the reason.</summary>
public abstract record Outcome<T> : IRefusable
{
    Outcome() { }

    public bool IsRefused => this is Refused;

    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Refused(Refusal Why) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal why) => new Refused(why);

    public TResult Match<TResult>(Func<T, TResult> done, Func<Refusal, TResult> refused) => this switch
    {
        Done d => done(d.Value),
        Refused r => refused(r.Why),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>Why something was not done. Nothing has changed when one of these comes back.</summary>
public abstract record Refusal(string Reason)
{
    /// <summary>Not signed in, or the sign-in has ended (401).</summary>
    public sealed record NotSignedIn(string Reason) : Refusal(Reason);

    /// <summary>The actor may not do this; the reason says which rule forbids it (403).</summary>
    public sealed record NotPermitted(string Reason) : Refusal(Reason);

    /// <summary>There is no such thing (404).</summary>
    public sealed record NotFound(string Reason) : Refusal(Reason);

    /// <summary>The actor saw an older revision or version than the one that stands now (409).</summary>
    /// <param name="CurrentRevision">The revision that stands now, where there is one to compare with.</param>
    public sealed record Stale(string Reason, Guid? CurrentRevision = null) : Refusal(Reason);

    /// <summary>Somebody else holds it, or the name is in use (409).</summary>
    public sealed record Taken(string Reason) : Refusal(Reason);

    /// <summary>Requirements that are not met yet, each in words (422).</summary>
    public sealed record Unmet(string Reason, ImmutableArray<string> Requirements) : Refusal(Reason);

    /// <summary>The request makes no sense: a field is missing or malformed (400).</summary>
    public sealed record Invalid(string Reason) : Refusal(Reason);

    /// <summary>More than the limit (413).</summary>
    public sealed record TooLarge(string Reason) : Refusal(Reason);
}
