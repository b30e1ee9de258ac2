using LeadManage.Browser.Tests.Running;

namespace LeadManage.Browser.Tests.Journeys;

public sealed class PublicPages(Browsers browsers, OneServer one) : IClassFixture<OneServer>
{
    public static TheoryData<string, bool, bool> Pages()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var path in (string[])["/", "/method", "/limits", "/no-such-page"])
        {
            foreach (var phone in (bool[])[true, false])
            {
                foreach (var dark in (bool[])[true, false])
                    data.Add(path, phone, dark);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_public_page_is_accessible_and_asks_no_other_host(string path, bool phone, bool dark)
    {
        var options = (phone ? Device.Phone : Device.Desktop).ToOptions();
        options.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light;
        await Visit.OnAsync(await browsers.ChromiumAsync(), one.Server.Root, options, async visit =>
        {
            visit.Expect("status of 404");
            await visit.Page.GotoAsync(path);
            await visit.Page.ShouldBeAccessibleAsync();
            await visit.Page.PictureAsync($"public{path.Replace('/', '-')}-{(phone ? "phone" : "desktop")}-{(dark ? "dark" : "light")}");
        });
    }
}
