using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

[Collection<OnPublishedServer>]
public sealed class OverHttpsTests(Browsers browsers, PublishedServer plain) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-certificate-").FullName;
    private LeadManageServer? _secure;

    public async ValueTask InitializeAsync() => _secure = await LeadManageServer.StartAsync(OwnCertificate.In(_folder), "https", plain.Folder);

    [Fact]
    public async Task Pages_style_and_script_are_compressed_with_and_without_HTTPS()
    {
        foreach (var root in (Uri[])[_secure!.Root, plain.Server.Root])
        {
            await Visit.OnAsync(await browsers.ChromiumAsync(), root, Device.Desktop.ToOptions(), async visit =>
            {
                IgnoreCertificate(visit);
                var replies = new List<IResponse>();
                visit.Page.Response += (_, response) => replies.Add(response);
                var open = await visit.Context.BegunAsync(root, new GivenAnswers());
                var done = await visit.Context.FinishedAsync(root, GivenAnswers.Complete());
                foreach (var path in (string[])["/", $"/take/{open}/1", $"/profile/{done}#what-if"])
                {
                    await visit.Page.GotoAsync(path);
                    await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                }

                var texts = replies.Where(reply => reply.Request.ResourceType is "document" or "stylesheet" or "script" && reply.Status == 200).ToArray();
                Assert.Contains(texts, reply => reply.Url.Contains("_framework/blazor.web", StringComparison.Ordinal));
                Assert.Contains(texts, reply => reply.Url.Contains("answering.", StringComparison.Ordinal));
                foreach (var reply in texts)
                    Assert.True(await reply.HeaderValueAsync("content-encoding") is "br" or "gzip" or "zstd", $"{reply.Url} came uncompressed");
            });
        }
    }

    [Fact]
    public async Task Cookies_carry_the_host_prefix_and_a_sitting_goes_its_whole_way() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), _secure!.Root, Device.Desktop.ToOptions(), async visit =>
        {
            IgnoreCertificate(visit);
            var taking = await Taking.BeginAsync(visit.Page);
            await taking.AnswerAsync(36);
            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();

            var cookies = await visit.Context.CookiesAsync();
            Assert.Contains(cookies, cookie => cookie.Name == "__Host-leadmanage");
            Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
            Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: not SameSiteAttribute.None, Path: "/" }, cookie.Name));
        });

    /// <summary>The browser installs no service worker under a certificate that nobody has signed, and says so.</summary>
    private static void IgnoreCertificate(Visit visit) => visit.Expect("SSL certificate error");

    public async ValueTask DisposeAsync()
    {
        if (_secure is not null)
            await _secure.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
