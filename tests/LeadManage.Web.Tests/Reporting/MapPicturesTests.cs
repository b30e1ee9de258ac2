using System.Net;
using System.Text;
using System.Xml.Linq;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Reporting;
using LeadManage.Web.Tests.Following;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>The map as a picture: that of the page, by itself.</summary>
public sealed class MapPicturesTests : IAsyncLifetime
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TestStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(Example.Leading)]
    [InlineData(Example.AllHigh)]
    [InlineData(Example.Partial)]
    public async Task The_drawing_has_every_shape_and_word_of_the_map_on_the_page(string answers)
    {
        var drawing = XDocument.Parse(Encoding.UTF8.GetString((await DrawAsync(answers)).Content));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Rendering.MarkupOfAsync<PageParts>(new ServiceCollection().AddLogging().BuildServiceProvider(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = Example.ViewOf(answers) }));
        var map = page.QuerySelector("svg.map")!;

        Assert.Equal(map.QuerySelectorAll("path").Select(path => path.GetAttribute("d")), drawing.Descendants(Svg + "path").Select(path => (string?)path.Attribute("d")));
        Assert.Equal(map.QuerySelectorAll("circle").Length, drawing.Descendants(Svg + "circle").Count());
        Assert.Superset(map.QuerySelectorAll("text").Select(text => text.TextContent.Trim()).ToHashSet(StringComparer.Ordinal), drawing.Descendants(Svg + "text").Select(text => text.Value).ToHashSet(StringComparer.Ordinal));
        Assert.Contains(map.GetAttribute("aria-label")!, drawing.Descendants(Svg + "desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_needs_nothing_beside_it_and_says_what_it_is()
    {
        var text = Encoding.UTF8.GetString((await DrawAsync(Example.Leading)).Content);
        var drawing = XDocument.Parse(text).Root!;

        Assert.DoesNotContain("class=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("href", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", text, StringComparison.Ordinal);
        Assert.Equal("Leading and managing at work: the map", drawing.Element(Svg + "title")!.Value);
        // A ground of its own: it looks the same on black.
        var ground = drawing.Element(Svg + "rect")!;
        Assert.Equal(("#fff", (string?)drawing.Attribute("width"), (string?)drawing.Attribute("height")), ((string?)ground.Attribute("fill"), (string?)ground.Attribute("width"), (string?)ground.Attribute("height")));
        Assert.Contains(drawing.Elements(Svg + "text"), line => line.Value == "March 1, 2026");
        Assert.Contains(drawing.Descendants(Svg + "text"), line => line.Value == "Leadership →");
    }

    [Theory]
    [InlineData(600)]
    [InlineData(2400)]
    public async Task The_picture_has_the_width_asked_for_a_white_ground_the_point_and_the_colors_of_the_page(int width)
    {
        using var picture = SKBitmap.Decode((await DrawAsync(Example.Leading, width: width)).Content);
        var scale = width / 488f;
        var mark = LeadManage.Web.Profiles.Charts.MapScene.Of(Example.Lm36, Example.ProfileOf(Example.Leading))!.Mark!;

        Assert.Equal(width, picture.Width);
        Assert.Equal(SKColors.White, picture.GetPixel(1, 1));
        Assert.Equal(SKColor.Parse("#1c1b1a"), picture.GetPixel((int)((24 + mark.At.X) * scale), (int)((76 + mark.At.Y) * scale)));
        Assert.Equal(SKColor.Parse("#f3efe8"), picture.GetPixel((int)((24 + 300) * scale), (int)((76 + 300) * scale)));
        Assert.DoesNotContain(picture.Pixels, pixel => pixel.Alpha != 255);
        foreach (var hue in new[] { "#b4472a", "#1f5f7a" })
            Assert.True(picture.Pixels.Count(pixel => pixel == SKColor.Parse(hue)) > width / 20);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(600)]
    public async Task The_same_result_gives_the_same_bytes_and_the_name_another(int? width)
    {
        var one = await DrawAsync(Example.Leading, width: width);

        Assert.Equal(one.Content, (await DrawAsync(Example.Leading, width: width)).Content);
        Assert.NotEqual(one.Content, (await DrawAsync(Example.Leading, "Ann", width)).Content);
        Assert.Equal($"leadmanage-map-lm36-2026-03-01.{(width is null ? "svg" : "png")}", one.Name);
    }

    [Theory]
    [InlineData("Ann <b>& \"Bo\"</b>", "Ann <b>& \"Bo\"</b> · March 1, 2026")]
    [InlineData("ليلى 🎉 Žofie Θάλεια", "ليلى 🎉 Žofie Θάλεια · March 1, 2026")]
    [InlineData("A\u0001B", "AB · March 1, 2026")]
    [InlineData("A name that is so very long that no picture has the room to hold it in one line", "A name that is so very long that no picture has th… · March 1, 2026")]
    public async Task A_name_of_whatever_letters_breaks_neither(string name, string told)
    {
        var drawing = XDocument.Parse(Encoding.UTF8.GetString((await DrawAsync(Example.Leading, name)).Content));
        using var picture = SKBitmap.Decode((await DrawAsync(Example.Leading, name, 600)).Content);

        Assert.Contains(drawing.Descendants(Svg + "text"), line => line.Value == told);
        // In the line of the name, and not over the edge.
        Assert.Contains(Enumerable.Range(30, 540), x => picture.GetPixel(x, 70) != SKColors.White);
        Assert.DoesNotContain(Enumerable.Range(0, picture.Height), y => picture.GetPixel(598, y) != SKColors.White);
    }

    [Fact]
    public async Task The_name_is_that_of_the_account_and_only_when_asked_for()
    {
        var ann = await _store.PersonAsync("Ann Canary");
        var result = await _store.ResultAsync(ann);
        var maps = _store.Get<MapPictures>();

        Assert.Contains("Ann Canary · ", Encoding.UTF8.GetString((await maps.OfAsync(ann, result, null, named: true, Ct))!.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", Encoding.UTF8.GetString((await maps.OfAsync(ann, result, null, named: false, Ct))!.Content), StringComparison.Ordinal);
        var (guest, own) = await _store.SubmittedAsync();
        Assert.NotNull(await maps.OfAsync(guest, own, null, named: true, Ct));
        Assert.Null(await maps.OfAsync(guest, result, null, named: false, Ct));
    }

    [Fact]
    public async Task It_is_a_file_for_its_holder_and_for_nobody_else_and_only_where_there_is_a_map()
    {
        await using var walker = new Walker();
        await walker.InitializeAsync();
        var (map, none) = (await walker.FinishAsync("lm36.v1", Example.Leading), await walker.FinishAsync("balance.v1", PartExample.SteeringMissing));
        var (_, token) = await walker.Server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct);
        using var other = walker.Server.Browser();
        other.DefaultRequestHeaders.Add("Cookie", $"leadmanage={token}");

        using var drawn = await walker.Browser.GetAsync($"/my/{map}/map.png?size=600", Ct);
        Assert.Equal((HttpStatusCode.OK, "image/png", true), (drawn.StatusCode, drawn.Content.Headers.ContentType!.MediaType, drawn.Headers.CacheControl!.NoStore));
        Assert.StartsWith("leadmanage-map-lm36-", drawn.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        foreach (var path in new[] { $"/my/{map}/map.png?size=601", $"/my/{map}/map.png?size=many", $"/my/{none}/map.png", $"/my/{none}/map.svg", "/my/0000000000001/map.svg" })
            Assert.Equal(HttpStatusCode.NotFound, (await walker.Browser.GetAsync(path, Ct)).StatusCode);
        foreach (var path in new[] { $"/my/{map}/map.png", $"/my/{map}/map.svg" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Ct)).StatusCode);
        await Sat.DamageAsync(walker.Server, map);
        Assert.Equal(HttpStatusCode.NotFound, (await walker.Browser.GetAsync($"/my/{map}/map.svg", Ct)).StatusCode);
    }

    private async Task<MapPicture> DrawAsync(string answers, string? name = null, int? width = null) => (await _store.Get<MapPictures>().DrawAsync(Example.ViewOf(answers), Day, name, width, TestContext.Current.CancellationToken))!;
}
