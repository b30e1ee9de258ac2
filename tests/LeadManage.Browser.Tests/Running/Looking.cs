using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LeadManage.Browser.Tests.Running;

/// <summary>Looking at a page: with the eyes of axe, and as a picture for people.</summary>
internal static class Looking
{
    private static readonly AxeRunOptions OfColors = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>axe-core finds nothing, with all its rules on.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var found = await page.AccessibilityFaultsAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>
    /// What axe-core finds in light, what of its colors it finds in dark, and whether the page is wider than the window. Both schemes on the same page: they differ in
    /// nothing but style sheets. Writes pictures of both when LEADMANAGE_SCREENSHOTS is set.
    /// </summary>
    /// <param name="page">In the scheme it has without being told: light.</param>
    /// <param name="device">Whose window it is.</param>
    /// <param name="name">Of the pictures.</param>
    public static async Task<IReadOnlyList<string>> LookAsync(this IPage page, Device device, string name)
    {
        var faults = new List<string>(await page.AccessibilityFaultsAsync());
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var width && width > device.Width)
            faults.Add($"{page.Url} ({name}) is {width} px wide on a {device}");
        await page.PictureAsync($"{name}-{device}-light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await page.AccessibilityFaultsAsync(OfColors)).Select(fault => $"dark: {fault}"));
        await page.PictureAsync($"{name}-{device}-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;
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

    private static async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(this IPage page, AxeRunOptions? rules = null)
    {
        var result = await page.RunAxe(rules);
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => Describe(page, violation, node)))];
    }

    private static string Describe(IPage page, AxeResultItem violation, AxeResultNode node) =>
        $"{page.Url} {violation.Id} ({violation.Impact}): {violation.Help} at {node.Target} {node.Html}";
}
