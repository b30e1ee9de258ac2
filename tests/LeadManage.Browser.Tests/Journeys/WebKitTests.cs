using LeadManage.Browser.Tests.Running;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;
using OpenQA.Selenium.Support.UI;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>The suggested path in the third engine. What a person sees is checked as in the others; its console cannot be watched from here.</summary>
public sealed class WebKitTests(OneServer one) : IClassFixture<OneServer>
{
    private const string Shown = "return [...document.querySelectorAll('#answers :checked[type=radio]')].map(one => `${one.name}=${one.value}`)";
    private const string Stored = "const done = arguments[0]; fetch(`/take/${location.pathname.split('/')[2]}/answers`).then(reply => reply.json()).then(({ answers }) => done(Object.entries(answers).map(([name, value]) => `${name}=${value ?? 'x'}`)))";
    private const string Tables = "return [...document.querySelectorAll('article.report td a.made')].map(a => `${a.hash.slice(1)}=${a.textContent.trim()}`)";

    [Fact]
    public async Task In_WebKit_the_path_is_the_same_answers_arrive_and_outlive_a_reload_and_one_report_joins_the_results()
    {
        using var webKit = await WebKit.StartAsync();
        var browser = webKit.Browser;
        await browser.Navigate().GoToUrlAsync(one.Server.Root);
        Click(browser, "a[href='/path']");
        Click(browser, ".path a.primary");
        foreach (var instrument in (string[])["situation", "lm36", "balance"])
        {
            AddressHas(browser, $"/start/{instrument}");
            Click(browser, "[type=checkbox]");
            Click(browser, "button.primary");
            await TakeAsync(browser, instrument);
            Click(browser, "button.primary");
            AddressHas(browser, "/profile/");
            if (instrument == "lm36")
                GivenAnswers.Complete().ShouldLeadTo(Texts(browser.ExecuteScript(Tables)));
            Click(browser, ".on-path a");
        }

        AddressHas(browser, "/report");
        Assert.Equal(["situation", "lm36", "balance"], browser.FindElements(By.CssSelector(".chapter")).Select(chapter => chapter.GetAttribute("id")));
        Assert.True(browser.FindElement(By.CssSelector("svg.map .point")).Displayed);
        Assert.True(browser.FindElement(By.CssSelector("svg.map .need")).Displayed);
        Assert.Contains(GivenAnswers.Complete().Leadership.ToString("0"), browser.FindElement(By.Id("lm36")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(browser.FindElement(By.CssSelector("#balance .says")).Text);
    }

    /// <summary>Every statement of one questionnaire; after the third screen the page is loaded again.</summary>
    private static async Task TakeAsync(RemoteWebDriver browser, string instrument)
    {
        Until(browser, _ => (bool)browser.ExecuteScript("return sessionStorage.getItem('take:' + location.pathname.split('/')[2]) !== null")!);
        var given = new List<string>();
        for (var screen = 1; !browser.Url.EndsWith("/review", StringComparison.Ordinal); screen++)
        {
            var items = Texts(browser.ExecuteScript("return [...new Set([...document.querySelectorAll('fieldset.now input')].map(one => one.name))]"));
            foreach (var item in items)
            {
                var value = instrument == "lm36" ? GivenAnswers.Of(item)?.ToString() ?? "x" : "3";
                given.Add($"{item}={value}");
                Click(browser, $"fieldset.now label:has(input[name='{item}'][value='{value}'])");
            }

            Until(browser, _ => browser.Url.EndsWith("/review", StringComparison.Ordinal) || browser.FindElements(By.CssSelector($"fieldset.now input[name='{items[^1]}']")).Count == 0);
            if (screen != 3)
                continue;
            Until(browser, _ => browser.FindElement(By.Id("saved")).Text == "✓ Saved");
            Assert.Equal(given.Order(StringComparer.Ordinal), Texts(browser.ExecuteAsyncScript(Stored)).Order(StringComparer.Ordinal));
            await browser.Navigate().RefreshAsync();
            Assert.Equal(given.Order(StringComparer.Ordinal), Texts(browser.ExecuteScript(Shown)).Order(StringComparer.Ordinal));
        }

        Assert.Equal(given.Order(StringComparer.Ordinal), Texts(browser.ExecuteAsyncScript(Stored)).Order(StringComparer.Ordinal));
    }

    private static string[] Texts(object? list) => [.. ((IEnumerable<object>)list!).Cast<string>()];

    /// <summary>The first that fits, once it is there.</summary>
    private static void Click(RemoteWebDriver browser, string selector) =>
        Until(browser, _ => browser.FindElements(By.CssSelector(selector)).FirstOrDefault())!.Click();

    private static void AddressHas(RemoteWebDriver browser, string part) =>
        Until(browser, _ => browser.Url.Contains(part, StringComparison.Ordinal));

    private static T Until<T>(RemoteWebDriver browser, Func<IWebDriver, T> condition) => new WebDriverWait(browser, TimeSpan.FromSeconds(60)) { PollingInterval = TimeSpan.FromMilliseconds(50) }.Until(condition)!;
}
