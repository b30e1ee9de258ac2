using System.Text.RegularExpressions;
using LeadManage.Web.Commands;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.SigningIn;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Commands;

public sealed partial class CreateAdminTests
{
    [Fact]
    public async Task An_account_becomes_an_administrator_and_no_link_is_made()
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var email = store.Scalar("SELECT Email FROM People");

        var (code, output) = await RunAsync(email.ToUpperInvariant(), "--data", store.Folder.Root);

        Assert.Equal(0, code);
        Assert.DoesNotContain("/reset/", output, StringComparison.Ordinal);
        Assert.Equal($"{ann.HolderId}", store.Scalar("SELECT Id FROM People WHERE IsAdministrator = 1"));
        Assert.Equal("1", store.Scalar("SELECT count(*) FROM Sessions"));
    }

    [Fact]
    public async Task A_new_one_gets_a_link_that_lets_its_owner_choose_a_password_once_while_the_server_runs()
    {
        await using var server = new WebServer();
        using var owner = Visitor.Of(server);

        var (code, output) = await RunAsync("root@example.org", "--name", "Root", "--data", server.DataFolder);

        Assert.Equal(0, code);
        Assert.StartsWith("root@example.org is an administrator.", output, StringComparison.Ordinal);
        using var set = await owner.SendAsync(Link().Match(output).Value, "reset", ("Form.Password", Visitor.Password));
        using var entered = await owner.SignInAsync("root@example.org");
        Assert.Contains("Root", await owner.PageAsync("/admin/health") + await owner.PageAsync("/account"), StringComparison.Ordinal);
        using var again = await owner.GetAsync(Link().Match(output).Value);
        Assert.DoesNotContain("Form.Password", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await CommandLine.RunAsync(["create-admin", .. args], output, errors), output.ToString());
    }

    [GeneratedRegex("/reset/[^ \r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
