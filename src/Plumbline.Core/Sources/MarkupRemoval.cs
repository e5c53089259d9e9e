namespace Plumbline.Core.Sources;

static class MarkupRemoval
{
    public static void Apply(CleaningRun run) { }
}
