using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>How somebody becomes a coach, and how somebody else shares with them.</summary>
internal static class Practicing
{
    private const string Password = "correct horse battery";

    // Several circuits begin on a machine that does other things as well.
    private const float Joins = 20_000;

    /// <returns>The code that clients name the coach by.</returns>
    public static async Task<string> BecomeCoachAsync(this OneServer one, Visit visit)
    {
        var email = $"coach-{Guid.NewGuid():n}@example.org";
        var code = Guid.NewGuid().ToString("n")[..10];
        await SignUpAsync(visit.Page, email, "Corinna Coach");
        one.MakeCoach(email, code);
        return code;
    }

    public static async Task ShareAsync(this OneServer one, Visit visit, string code, int results = 1)
    {
        foreach (var _ in Enumerable.Range(0, results))
            await visit.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
        await SignUpAsync(visit.Page, $"client-{Guid.NewGuid():n}@example.org", "Cleo Client");
        await visit.Page.GotoAsync($"/share/with/{code}");
        foreach (var box in await visit.Page.Locator("input[name='Form.Sittings'], input[name='Form.Answers']").AllAsync())
            await box.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show me what" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/share?done=agreed");
    }

    public static Task SeesAsync(this IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = Joins });

    private static async Task SignUpAsync(IPage page, string email, string name)
    {
        await page.GotoAsync("/sign-up");
        await page.Locator("[name='Form.Name']").FillAsync(name);
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync("**/my");
    }
}
