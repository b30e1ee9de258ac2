using Bunit;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Mailing;

public sealed class LinkToCopyTests : BunitContext
{
    [Theory]
    [InlineData("https://lead.test", "https://lead.test/join/abc")]
    [InlineData(null, "http://localhost/join/abc")]
    public void A_link_stands_as_text_link_and_code_under_the_public_address_when_there_is_one(string? origin, string expected)
    {
        Services.AddSingleton(Options.Create(new LeadManageOptions { PublicAddress = origin })).AddSingleton<PublicLinks>();

        var shown = Render<LinkToCopy>(parameters => parameters.Add(link => link.Path, "/join/abc").Add(link => link.Label, "The way in"));

        var link = shown.Find("a");
        Assert.Equal((expected, expected), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal(expected, shown.FindComponent<QrCode>().Instance.Text);
        Assert.Equal("The way in, as a QR code", shown.Find("svg").GetAttribute("aria-label"));
        Assert.True(shown.Find("button").HasAttribute("hidden"), "the script shows it where it works");
    }

    [Theory]
    [InlineData("/join/abc")]
    [InlineData("//evil.test/join")]
    [InlineData("/@evil.test")]
    [InlineData("/\\evil.test")]
    public void A_link_leads_to_this_server_whatever_its_path(string path) =>
        Assert.Equal("lead.test", new PublicLinks(Options.Create(new LeadManageOptions { PublicAddress = "https://lead.test" })).To(path)!.Host);

    [Theory]
    [InlineData("@evil.test")]
    [InlineData("https://evil.test")]
    [InlineData("")]
    public void What_is_no_path_makes_no_link(string path) =>
        Assert.Throws<ArgumentException>(() => new PublicLinks(Options.Create(new LeadManageOptions { PublicAddress = "https://lead.test" })).To(path));
}
