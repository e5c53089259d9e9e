namespace Plumbline.Web.Demo;

/// <summary>The past in which the demo workspace is made. It stands until it is moved, and moves forward only.</summary>
sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset at = now;

    public override DateTimeOffset GetUtcNow() => at;

    public void MoveTo(DateTimeOffset then) => at = then > at ? then : at;
}
