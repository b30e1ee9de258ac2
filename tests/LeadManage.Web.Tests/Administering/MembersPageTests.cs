using System.Net;
using System.Text.RegularExpressions;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Tests.Answering;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Administering;

public sealed class MembersPageTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Without mail nobody else could help somebody who forgot the password.</summary>
    [Fact]
    public async Task An_administrator_hands_over_a_link_with_which_somebody_chooses_a_new_password()
    {
        using var root = Visitor.Of(server);
        using var first = await root.SignUpAsync("root@example.org", query: $"?setup={server.Services.GetRequiredService<SetupToken>().Printed}");
        using (var owner = await Visitor.JoinAsync(server, "forgot@example.org", "Forgetful Example"))
        {
            Assert.DoesNotContain("Links to a new password", await owner.PageAsync("/account"), StringComparison.Ordinal);
            var member = Regex.Match(await root.PageAsync("/admin"), "reset-(?<id>-?\\d+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;

            using var made = await root.SendAsync("/admin", $"reset-{member}");
            var html = await made.Content.ReadAsStringAsync(Ct);

            Assert.Equal(HttpStatusCode.OK, made.StatusCode);
            Assert.Contains("<b>Forgetful Example</b>", html, StringComparison.Ordinal);
            var path = Taker.Between(html, "href=\"http://localhost/reset/", "\"").Single();
            using var somebody = Visitor.Of(server);
            Assert.Contains("password", await somebody.PageAsync($"/reset/{path}"), StringComparison.OrdinalIgnoreCase);

            // The owner sees who made it.
            Assert.Contains("made by <b>Ann Example</b>", await owner.PageAsync("/account"), StringComparison.Ordinal);
        }
    }
}
