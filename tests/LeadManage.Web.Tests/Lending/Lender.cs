using LeadManage.Web.Account;
using LeadManage.Web.Lending;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Lending;

/// <summary>Somebody with an account and a result, who makes links.</summary>
internal sealed record Lender(TestStore Store, Actor Actor, SittingId Result)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Links Links => Store.Get<Links>();

    public LentResults Lent => Store.Get<LentResults>();

    public static async Task<Lender> InAsync(TestStore store, string name = "Ann", int answers = 1)
    {
        var actor = await store.PersonAsync(name);
        return new Lender(store, actor, await store.ResultAsync(actor, answers));
    }

    public LinkTerms Terms(ReportPart parts = ReportPart.Words | ReportPart.Map, string? name = null, int days = 30) => new(parts, name, "Maria", Store.Clock.GetUtcNow().AddDays(days));

    public async Task<string> LendAsync(ReportPart parts = ReportPart.Words | ReportPart.Map, string? name = null, int days = 30)
    {
        var (outcome, token) = await Links.MakeAsync(Actor, Result, Terms(parts, name, days), token: null, Ct);
        Assert.Equal(LinkOutcome.Done, outcome);
        return token!;
    }

    public async Task<OwnLink> OnlyAsync() => Assert.Single(await Links.ListAsync(Actor, Result, Ct));

    public Task<LentResult?> LookAsync(string token, ReportPart needed = ReportPart.None) => Lent.LookAsync(token, needed, Ct);
}
