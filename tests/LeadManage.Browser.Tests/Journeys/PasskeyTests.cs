using LeadManage.Browser.Tests.Running;
using Microsoft.Data.Sqlite;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>Passkeys, with an authenticator that Chromium plays: one that lives in the device and checks its owner.</summary>
public sealed class PasskeyTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Signs_up_by_passkey_alone_claims_what_was_answered_and_comes_back_by_it() =>
        await WithAuthenticatorAsync(async (visit, authenticator) =>
        {
            var page = visit.Page;
            var taken = await visit.Context.BegunAsync(visit.Root, new GivenAnswers());
            await page.GotoAsync("/sign-up");
            await page.GetByLabel("Your name").FillAsync("Pat Key");
            await page.GetByLabel("E-mail address").FillAsync("pat@example.org");

            await page.GetByRole(AriaRole.Button, new() { Name = "Make it with a passkey" }).ClickAsync();
            await page.WaitForURLAsync("**/my");
            await Assertions.Expect(page.Locator($"a[href='/take/{taken}']")).ToBeVisibleAsync();
            await SignOutAsync(page);
            // Offered in the field of the address; the authenticator agrees as soon as it is asked.
            await page.GotoAsync("/sign-in?return=%2Faccount");

            await page.WaitForURLAsync("**/account");
            await Assertions.Expect(page.GetByText("by passkey")).ToBeVisibleAsync();
            Assert.Equal(1, await authenticator.CountAsync());
            Assert.Equal(0L, Ask("SELECT count(*) FROM People WHERE Email = 'pat@example.org' AND PasswordHash IS NOT NULL"));
        });

    [Fact]
    public async Task A_name_that_is_missing_is_told_before_a_passkey_is_made() =>
        await WithAuthenticatorAsync(async (visit, authenticator) =>
        {
            visit.Expect("status of 422");
            await visit.Page.GotoAsync("/sign-up");
            await visit.Page.GetByLabel("E-mail address").FillAsync("noname@example.org");

            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make it with a passkey" }).ClickAsync();

            await Assertions.Expect(visit.Page.GetByText("Write the name that others will see")).ToBeVisibleAsync();
            Assert.Equal("noname@example.org", await visit.Page.GetByLabel("E-mail address").InputValueAsync());
            Assert.Equal(0, await authenticator.CountAsync());
        });

    [Fact]
    public async Task A_passkey_added_to_an_account_lets_in_without_the_second_step_and_removed_no_more() =>
        await WithAuthenticatorAsync(async (visit, _) =>
        {
            var page = visit.Page;
            await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            await JoinAsync(page, "added@example.org");
            await page.GotoAsync("/account/passkeys");
            await page.GetByLabel("A name for it").FillAsync("My <i>phone</i>");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
            await page.WaitForURLAsync("**/account/passkeys?done=added");
            await Assertions.Expect(page.Locator(".rows b")).ToHaveTextAsync("My <i>phone</i>");
            Ask("UPDATE People SET HasSecondFactor = 1, AuthenticatorKey = 'JBSWY3DPEHPK3PXP' WHERE Email = 'added@example.org'");

            await SignOutAsync(page);
            await page.GotoAsync("/sign-in");
            await ByPasskeyAsync(page);
            await page.WaitForURLAsync("**/my");
            await page.GotoAsync("/account/passkeys");
            await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
            await page.WaitForURLAsync("**/account/passkeys?done=removed");
            await SignOutAsync(page);
            await page.GotoAsync("/sign-in");
            await ByPasskeyAsync(page);

            await Assertions.Expect(page.GetByText("This passkey is not one of an account here")).ToBeVisibleAsync();
        });

    [Fact]
    public async Task The_only_way_in_is_not_removed_and_a_proof_by_passkey_opens_what_changes_it() =>
        await WithAuthenticatorAsync(async (visit, _) =>
        {
            var page = visit.Page;
            await page.GotoAsync("/sign-up");
            await page.GetByLabel("Your name").FillAsync("Only Key");
            await page.GetByLabel("E-mail address").FillAsync("only@example.org");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make it with a passkey" }).ClickAsync();
            await page.WaitForURLAsync("**/my");
            Ask("UPDATE Sessions SET BegunAt = BegunAt - 901");

            await page.GotoAsync("/account/passkeys");
            await page.WaitForURLAsync("**/account/prove**");
            await page.GetByRole(AriaRole.Button, new() { Name = "With a passkey" }).ClickAsync();
            await page.WaitForURLAsync("**/account/passkeys");
            await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

            await Assertions.Expect(page.GetByText("This is your only way in")).ToBeVisibleAsync();
            Assert.Equal(1L, Ask("SELECT count(*) FROM Passkeys JOIN People ON People.Id = PersonId WHERE Email = 'only@example.org'"));
        });

    [Fact]
    public async Task A_device_that_does_not_check_its_owner_makes_no_passkey() =>
        await WithAuthenticatorAsync(
            async (visit, authenticator) =>
            {
                await JoinAsync(visit.Page, "unchecked@example.org");
                await visit.Page.GotoAsync("/account/passkeys");

                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

                await Assertions.Expect(visit.Page.GetByText("No passkey was used")).ToBeVisibleAsync();
                Assert.Equal(0, await authenticator.CountAsync());
            },
            checksOwner: false);

    [Fact]
    public async Task Under_another_address_than_the_public_one_no_passkey_is_taken()
    {
        await using var elsewhere = await LeadManageServer.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["LeadManage__PublicAddress"] = "http://localhost:1" });
        await WithAuthenticatorAsync(
            elsewhere.Root,
            async (visit, _) =>
            {
                await JoinAsync(visit.Page, "pinned@example.org");
                await visit.Page.GotoAsync("/account/passkeys");

                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();

                await Assertions.Expect(visit.Page.GetByText("answer did not fit")).ToBeVisibleAsync();
            });
    }

    private Task WithAuthenticatorAsync(Func<Visit, VirtualAuthenticator, Task> act, bool checksOwner = true) => WithAuthenticatorAsync(one.Server.Root, act, checksOwner);

    private async Task WithAuthenticatorAsync(Uri server, Func<Visit, VirtualAuthenticator, Task> act, bool checksOwner = true)
    {
        // A number is no name that passkeys could be good for.
        var root = new UriBuilder(server) { Host = "localhost" }.Uri;
        await Visit.OnAsync(await browsers.ChromiumAsync(), root, Device.Desktop.ToOptions(), async visit =>
            await act(visit, await VirtualAuthenticator.AddAsync(visit, checksOwner)));
    }

    private static async Task JoinAsync(IPage page, string email)
    {
        await page.GotoAsync("/sign-up");
        await page.GetByLabel("Your name").FillAsync("Ann Example");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.WaitForURLAsync("**/my");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/?left=true");
    }

    private static Task ByPasskeyAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

    private object? Ask(string sql)
    {
        using var store = new SqliteConnection($"Data Source={Path.Combine(one.Server.Folder, "leadmanage.db")};Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class VirtualAuthenticator(ICDPSession browser, string id)
    {
        public static async Task<VirtualAuthenticator> AddAsync(Visit visit, bool checksOwner)
        {
            var browser = await visit.Context.NewCDPSessionAsync(visit.Page);
            await browser.SendAsync("WebAuthn.enable");
            var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = checksOwner,
                    ["isUserVerified"] = checksOwner,
                    ["automaticPresenceSimulation"] = true,
                },
            });
            return new(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public async Task<int> CountAsync()
        {
            var held = await browser.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
            return held!.Value.GetProperty("credentials").GetArrayLength();
        }
    }
}
