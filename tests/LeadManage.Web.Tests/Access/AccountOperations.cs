using LeadManage.Web.Account;
using LeadManage.Web.Administering;
using LeadManage.Web.SigningIn;
using static LeadManage.Web.Tests.Access.Way;

namespace LeadManage.Web.Tests.Access;

/// <summary>Operations on Ann's account, by herself and by whoever runs the server.</summary>
internal static class AccountOperations
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("account.see",
            Page("/account", _ => "/account", Sign.Names),
            Page("/account/name", _ => "/account/name", Sign.Names),
            Page("/account/delete", _ => "/account/delete", Sign.Names),
            Page("/account/passkeys", _ => "/account/passkeys", Sign.Names),
            Page("/account/password/new", _ => "/account/password/new", Sign.Names),
            Page("/account/address/{Token}", t => $"/account/address/{t.Link}"),
            Call<AccountData>("AccountData.Of", (feature, actor, _) => Task.FromResult<object?>(feature.Of(actor)), Sign.Names),
            Call<Passkeys>("Passkeys.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor)).Select(passkey => passkey.Name)), Sign.Names),
            Call<Credentials>("Credentials.PeekAddress", (feature, actor, t) => Task.FromResult<object?>(feature.PeekAddress(actor, t.Link)))),
        new("account.change",
            OfOwn("/account/name", "name", () => ("Form.Name", "Somebody Else")),
            OfOwn("/account/password/new", "password", () => ("Form.Password", "a quite long new password")),
            OfOwn("/account/address", "address", () => ("Form.Email", $"{Guid.NewGuid():n}@example.org")),
            OfOwn("/account/second", "begin"),
            OfOwn("/account/delete", "delete"),
            Form("/account/address/{Token}", t => $"/account/address/{t.Link}", _ => "take"),
            Form("/account/passkeys", _ => "/account/passkeys", t => $"remove-{t.Passkey}"),
            Form("/account", _ => "/account", t => $"end-{t.Session}"),
            Call<Sessions>("Sessions.EndAsync", async (feature, actor, t) => await feature.EndAsync(actor, t.Session, Ct), Sign.Changes)),
        new("member.see",
            Page("/admin", t => $"/admin?search={t.Email}", Sign.Names),
            Call<Members>("Members.ListAsync", async (feature, actor, t) => string.Join(' ', (await feature.ListAsync(actor, t.Email, 0, Ct) ?? []).Select(member => member.Email)), Sign.Names)),
        new("member.setRole",
            Form("/admin", t => $"/admin?search={t.Email}", t => $"coach-{t.Client}"),
            Form("/admin", t => $"/admin?search={t.Email}", t => $"administrator-{t.Client}"),
            Call<Members>("Members.SetRoleAsync", async (feature, actor, t) => await feature.SetRoleAsync(actor, t.Client, Roles.Coach, on: true, Ct), Sign.Changes),
            Call<Members>("Members.SetRoleAsync", async (feature, actor, t) => await feature.SetRoleAsync(actor, t.Client, Roles.Administrator, on: true, Ct), Sign.Changes)),
        new("member.newPassword",
            Form("/admin", t => $"/admin?search={t.Email}", t => $"reset-{t.Client}"),
            Call<Resetting>("Resetting.IssueAsync", async (feature, actor, t) => await feature.IssueAsync(actor, t.Client, Ct), Sign.Changes)),
    ];

    private static Way OfOwn(string route, string handler, Func<(string, string)>? field = null) =>
        Form(route, _ => route, _ => [("_handler", handler), .. field is null ? [] : new[] { field() }]) with { IsOwnAccountOnly = true };
}
