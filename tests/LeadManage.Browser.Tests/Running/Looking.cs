using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LeadManage.Browser.Tests.Running;

/// <summary>Looking at a page: with the eyes of axe, and as a picture for people.</summary>
internal static class Looking
{
    /// <summary>axe-core finds nothing, with all its rules on.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var found = await page.AccessibilityFaultsAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What axe-core finds, each with its place and its remedy.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(this IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => Describe(page, violation, node)))];
    }

    /// <summary>Writes two pictures to artifacts/screenshots when LEADMANAGE_SCREENSHOTS is set, else none: the whole page, and what is seen first.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LEADMANAGE_SCREENSHOTS")))
            return;
        var folder = Path.Combine(Places.Repository, "artifacts", "screenshots");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.first.png") });
    }

    private static string Describe(IPage page, AxeResultItem violation, AxeResultNode node) =>
        $"{page.Url} {violation.Id} ({violation.Impact}): {violation.Help} at {node.Target} {node.Html}";
}
