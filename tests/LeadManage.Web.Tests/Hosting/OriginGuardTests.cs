using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Hosting;

public sealed class OriginGuardTests
{
    [Theory]
    [InlineData("https://lead.example.org", null, true)]
    [InlineData("https://LEAD.example.org", null, true)]
    [InlineData("https://other.example.org", null, true)]
    [InlineData("http://lead.example.org", null, false)]
    [InlineData("https://lead.example.org:444", null, false)]
    [InlineData("https://evil.example", "same-origin", false)]
    [InlineData("https://lead.example.org.evil.example", null, false)]
    [InlineData("null", "same-origin", true)]
    [InlineData("null", "cross-site", false)]
    [InlineData("null", null, false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "none", false)]
    [InlineData(null, null, false)]
    public void Only_our_own_pages_are_ours(string? origin, string? fetchSite, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "https";
        request.Host = new HostString("lead.example.org");
        if (origin is not null)
            request.Headers.Origin = origin;
        if (fetchSite is not null)
            request.Headers["Sec-Fetch-Site"] = fetchSite;

        var guard = new OriginGuard(Options.Create(new LeadManageOptions { AllowedOrigins = ["https://other.example.org"] }));

        Assert.Equal(expected, guard.IsOurs(request));
    }
}
