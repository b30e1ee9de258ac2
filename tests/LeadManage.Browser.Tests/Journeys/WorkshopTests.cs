using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

/// <summary>A workshop: a coach shows a link, a room full of phones joins, answers and agrees, and the open page counts along.</summary>
public sealed class WorkshopTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    private const int Phones = 12;

    /// <summary>Of the phones, those that tell by name.</summary>
    private const int Telling = 4;

    // Thirteen browser profiles and their circuits on a machine that does other things as well.
    private static readonly float Joins = 30_000;

    [Fact]
    public async Task Twelve_phones_join_answer_and_agree_and_the_coachs_open_page_counts_up_live() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            var link = await OpenGroupAsync(coach);
            await CountsAsync(coach.Page, 0);
            var phones = new List<Visit>();
            try
            {
                foreach (var number in Enumerable.Range(1, Phones))
                {
                    var phone = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions());
                    phones.Add(phone);
                    await JoinAsync(phone.Page, link, number <= Telling ? $"Person {number}" : null);
                    await CountsAsync(coach.Page, number);
                }

                // The first by hand, statement by statement; the others sent what a page sends.
                var taking = await Taking.BeginAsync(phones[0].Page);
                await taking.AnswerAsync(36);
                await taking.SubmitAsync();
                await Assertions.Expect(phones[0].Page.GetByText("You answered for the group “Workshop” of Corinna Coach.")).ToBeVisibleAsync();
                await Assertions.Expect(coach.Page.GetByText("Person 1", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Joins });
                foreach (var phone in phones.Skip(1).Take(Telling + 3))
                    await phone.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
                await Assertions.Expect(coach.Page.GetByText("Person 4", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Joins });
                await Assertions.Expect(coach.Page.Locator("[data-others]")).ToHaveCountAsync(0);

                foreach (var phone in phones.Skip(1 + Telling + 3))
                    await phone.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());

                await Assertions.Expect(coach.Page.Locator("[data-others]")).ToHaveTextAsync($"{Phones - Telling} more have answered.", new() { Timeout = Joins });
                await coach.Page.PictureAsync("workshop-coach");
                await TakesTheNameBackAsync(phones[0].Page);
                await Assertions.Expect(coach.Page.GetByText("Person 1", new() { Exact = true })).ToHaveCountAsync(0, new() { Timeout = 1000 });
                await CountsAsync(coach.Page, Phones);
                foreach (var phone in phones)
                    phone.ShouldBeClean();
            }
            finally
            {
                foreach (var phone in phones)
                    await phone.DisposeAsync();
            }
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_pages_of_inviting_are_accessible_and_stay_within_the_window(bool phone)
    {
        var device = phone ? Device.Phone : Device.Desktop;
        var options = device.ToOptions();
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async coach =>
        {
            var faults = new List<string>();
            await BecomeCoachAsync(coach);
            await LookAsync("/groups", coach.Page);
            var link = await OpenGroupAsync(coach, isCoach: true);
            await using var guest = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, options);
            guest.Expect("status of 404");
            await LookAsync(link, guest.Page);
            await JoinAsync(guest.Page, link, "Ann");
            await guest.Context.FinishedAsync(one.Server.Root, GivenAnswers.Complete());
            await LookAsync("/my/groups", guest.Page);
            await Assertions.Expect(coach.Page.GetByText("Ann", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Joins });
            await LookAsync(null, coach.Page);
            var invitation = await InviteAsync(coach.Page, LookAsync);
            await LookAsync(invitation, guest.Page);
            await LookAsync("/invitation/nothing", guest.Page);
            await coach.Page.GotoAsync("/invitations");
            await coach.Page.GetByRole(AriaRole.Button, new() { Name = "New link" }).First.ClickAsync(new() { Timeout = Joins });
            await Assertions.Expect(coach.Page.GetByText("The link of before opens nothing any more.")).ToBeVisibleAsync(new() { Timeout = Joins });
            await LookAsync(null, coach.Page);
            guest.ShouldBeClean();
            Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));

            async Task LookAsync(string? path, IPage page)
            {
                if (path is not null)
                    await page.GotoAsync(path);
                await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
                faults.AddRange(await page.LookAsync(device, $"workshop-{new Uri(page.Url).Segments[1].Trim('/')}"));
            }
        });
    }

    [Fact]
    public async Task By_keyboard_alone_a_person_joins_and_tells_their_name() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions(), async coach =>
        {
            var link = await OpenGroupAsync(coach);
            await using var guest = await Visit.BeginAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Desktop.ToOptions());
            await guest.Page.GotoAsync(link);
            await guest.Page.Locator("[name='Form.Tells']").FocusAsync();
            await guest.Page.Keyboard.PressAsync("Space");
            await guest.Page.Keyboard.PressAsync("Tab");
            await guest.Page.Keyboard.TypeAsync("Kim");
            await guest.Page.Keyboard.PressAsync("Enter");

            await guest.Page.WaitForURLAsync("**/start/lm36");
            await CountsAsync(coach.Page, 1);
        });

    /// <returns>The link, while the coach's page stays open on it.</returns>
    private async Task<string> OpenGroupAsync(Visit coach, bool isCoach = false)
    {
        if (!isCoach)
            await BecomeCoachAsync(coach);
        await coach.Page.GotoAsync("/groups");
        await coach.Page.Locator("#name").FillAsync("Workshop");
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Make the group" }).ClickAsync();
        await coach.Page.WaitForURLAsync("**/groups/*");
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Show link and QR code" }).ClickAsync();
        await coach.Page.WaitForURLAsync("**/groups/*?link=*");
        return new Uri((await coach.Page.Locator(".link-to-copy a").GetAttributeAsync("href"))!).AbsolutePath;
    }

    private static async Task JoinAsync(IPage page, string link, string? name)
    {
        await page.GotoAsync(link);
        if (name is not null)
        {
            await page.Locator("[name='Form.Tells']").CheckAsync();
            await page.Locator("[name='Form.Name']").FillAsync(name);
        }

        await page.Locator("[name='Form.Counts']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join and go on" }).ClickAsync();
        // By its address alone: twelve pages that load beside each other may have loaded before anybody waits for it.
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(new Uri(page.Url), "/start/lm36").ToString(), new() { Timeout = Joins });
    }

    private static async Task TakesTheNameBackAsync(IPage page)
    {
        await page.GotoAsync("/my/groups");
        await page.Locator("[name='Form.Tells']").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these choices" }).ClickAsync();
        await page.WaitForURLAsync("**/my/groups?done=true");
    }

    /// <returns>The path of the invitation of the one good line.</returns>
    private static async Task<string> InviteAsync(IPage page, Func<string?, IPage, Task> lookAsync)
    {
        await lookAsync("/invite", page);
        await page.Locator("#people").FillAsync("Ann Example\nben@@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the list" }).ClickAsync();
        await Assertions.Expect(page.GetByText("One line needs a look")).ToBeVisibleAsync();
        await lookAsync(null, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make 1 link" }).ClickAsync();
        await Assertions.Expect(page.GetByText("One person is invited.")).ToBeVisibleAsync();
        await lookAsync(null, page);
        return new Uri((await page.Locator(".link-to-copy a").GetAttributeAsync("href"))!).AbsolutePath;
    }

    private static Task CountsAsync(IPage page, int joined) =>
        Assertions.Expect(page.Locator("[data-joined]")).ToHaveTextAsync(joined.ToString(), new() { Timeout = Joins });

    private async Task BecomeCoachAsync(Visit visit)
    {
        var email = $"coach-{Guid.NewGuid():n}@example.org";
        await visit.Page.GotoAsync("/sign-up");
        await visit.Page.Locator("[name='Form.Name']").FillAsync("Corinna Coach");
        await visit.Page.Locator("[name='Form.Email']").FillAsync(email);
        await visit.Page.Locator("[name='Form.Password']").FillAsync("correct horse battery");
        await visit.Page.Locator("main form button.primary").ClickAsync();
        await visit.Page.WaitForURLAsync("**/my");
        one.MakeCoach(email, Guid.NewGuid().ToString("n")[..10]);
    }
}
