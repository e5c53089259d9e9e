using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Entries;

public static class EntriesServices
{
    public static IServiceCollection AddEntries(this IServiceCollection services) => services
        .AddSingleton<CreateEntry>()
        .AddSingleton<Namesakes>()
        .AddSingleton<StartDraft>()
        .AddSingleton<InvitePerson>()
        .AddSingleton<EntryListReader>()
        .AddSingleton<EntryReader>()
        .AddSingleton<DraftPeopleReader>()
        .AddSingleton<DraftReader>()
        .AddSingleton<DraftDifferences>();
}
