using System.Globalization;
using LeadManage.Web.Lending;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using static LeadManage.Web.Tests.Access.Way;

namespace LeadManage.Web.Tests.Access;

/// <summary>Operations on links to parts of Ann's result, by her and by whoever has one; and the map as a picture.</summary>
internal static class LinkOperations
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("map.picture",
            Page("/my/{id}/map.svg", t => $"/my/{t.Sitting}/map.svg"),
            Page("/my/{id}/map.png", t => $"/my/{t.Sitting}/map.png?size=600"),
            Call<MapPictures>("MapPictures.OfAsync", async (feature, actor, t) => await feature.OfAsync(actor, t.Sitting, null, named: false, Ct))),
        new("link.see",
            Page("/profile/{Id}/show/new", t => $"/profile/{t.Sitting}/show/new"),
            Page("/profile/{Id}/show/{Link:long}", t => $"/profile/{t.Sitting}/show/{t.Shown}"),
            Call<Links>("Links.ListAsync", async (feature, actor, t) => string.Join(' ', (await feature.ListAsync(actor, t.Sitting, Ct)).Select(link => link.For)))),
        new("link.make",
            Form("/profile/{Id}/show/new", t => $"/profile/{t.Sitting}/show/new", _ => Agreed),
            Call<Links>("Links.MakeAsync", async (feature, actor, t) => (await feature.MakeAsync(actor, t.Sitting, Less, token: null, Ct)).Outcome, Sign.Changes)),
        new("link.narrow",
            Form("/profile/{Id}/show/{Link:long}", t => $"/profile/{t.Sitting}/show/{t.Shown}", _ => Agreed) with { States = "SE" },
            Call<Links>("Links.NarrowAsync", async (feature, actor, t) => await feature.NarrowAsync(actor, t.Shown, Less, Ct), Sign.Changes)),
        new("link.end",
            Form("/profile/{Id}/show", t => $"/profile/{t.Sitting}/show", t => $"end-{t.Shown}") with { States = "SE" },
            Call<Links>("Links.EndAsync", async (feature, actor, t) => await feature.EndAsync(actor, t.Shown, Ct), Sign.Changes)),
        new("link.open",
            Page("/shown/{Token}", t => $"/shown/{t.ByLink}"),
            Form("/shown/{Token}", t => $"/shown/{t.ByLink}", _ => "look")),
        new("link.openMap",
            Form("/shown/{token}/map.svg", t => $"/shown/{t.ByLink}/map.svg", _ => []),
            Form("/shown/{token}/map.png", t => $"/shown/{t.ByLink}/map.png", _ => [])),
    ];

    private static LinkTerms Less => new(ReportPart.Words, null, null, TimeProvider.System.GetUtcNow().AddHours(1));

    private static (string, string)[] Agreed =>
    [
        ("_handler", "lend"), ("Form.Parts", nameof(ReportPart.Words)), ("Form.Agreed", "true"),
        ("Form.Until", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];
}
