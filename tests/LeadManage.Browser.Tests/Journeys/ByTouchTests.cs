using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class ByTouchTests(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    [Fact]
    public async Task On_a_phone_36_taps_lead_from_the_first_page_to_the_profile() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), async visit =>
        {
            var page = visit.Page;
            await page.GotoAsync("/");
            await page.PictureAsync("landing-phone");
            await page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).First.TapAsync();
            await page.GetByRole(AriaRole.Checkbox).TapAsync();
            await page.PictureAsync("start-phone");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show the first statement" }).TapAsync();
            await page.WaitForURLAsync("**/take/*/1");
            var taking = new Taking(page);
            await taking.ReadyAsync();

            foreach (var number in Enumerable.Range(1, 36))
            {
                await taking.ShowsAsync(number);
                Assert.EndsWith($"/take/{taking.Id}/{number}", page.Url, StringComparison.Ordinal);
                if (number == 8)
                    await page.PictureAsync("question-phone");
                await taking.AnswerAsync(1, step => taking.Choice(step).TapAsync());
            }

            await page.WaitForURLAsync("**/review");
            await page.PictureAsync("review-phone");
            await taking.SubmitAsync();
            await taking.ProfileIsThatOfTheAnswersAsync();
            Assert.Equal(36, taking.Answers.Given.Count);
            await page.PictureAsync("profile-phone");
        });

    [Fact]
    public async Task Nothing_is_too_small_for_a_thumb_and_nothing_hangs_over_the_edge() =>
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, Device.Phone.ToOptions(), async visit =>
        {
            await Taking.BeginAsync(visit.Page);

            var sizes = await visit.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('fieldset.now label, .foot button:not([hidden])')].map(one => one.getBoundingClientRect()).filter(box => box.height > 0).map(box => Math.min(box.width, box.height))");
            Assert.All(sizes, size => Assert.True(size >= 44, $"{size} px"));
            Assert.Equal(390, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        });
}
