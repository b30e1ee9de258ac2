using Xunit.Sdk;

namespace LeadManage.Browser.Tests.Running;

/// <summary>The watch over a visit is itself watched: each thing it should notice is done once on purpose.</summary>
public sealed class VisitTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Theory]
    [InlineData("void (location.href = 'http://elsewhere.example/x')", "request to another host: http://elsewhere.example/x")]
    [InlineData("console.error('something is wrong')", "something is wrong")]
    [InlineData("setTimeout(() => { throw new Error('thrown') })", "script error")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }))", "Content Security Policy")]
    public async Task A_visit_notices(string misdeed, string noticed)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(async () =>
            await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
            {
                await visit.Page.GotoAsync("/");
                await visit.Page.EvaluateAsync(misdeed);
                await visit.Page.WaitForTimeoutAsync(300);
            }));

        Assert.Contains(noticed, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_hides_a_field_from_screen_readers_is_not_accessible()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(async () =>
            await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async visit =>
            {
                await visit.Page.GotoAsync("/");
                await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('input'))");
                await visit.Page.ShouldBeAccessibleAsync();
            }));

        Assert.Contains("Form elements must have labels", failure.Message, StringComparison.Ordinal);
    }
}
