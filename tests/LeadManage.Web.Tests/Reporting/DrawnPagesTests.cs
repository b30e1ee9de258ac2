using LeadManage.Web.Tests.Profiles;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>Pages as poppler draws them.</summary>
public sealed class DrawnPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadmanage-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_page_has_ink_on_a_white_margin_and_the_map_its_colors()
    {
        var paper = await Paper.OfAsync(Example.ViewOf(Example.Leading));
        var drawn = await paper.DrawnAsync(_folder, 72, TestContext.Current.CancellationToken);
        Assert.SkipWhen(drawn is null, $"needs {Paper.Poppler} (poppler-utils)");

        Assert.Equal(paper.Pages.Count, drawn!.Count);
        var pages = drawn.Select(Pixels.Read).ToArray();
        Assert.All(pages, page =>
        {
            Assert.InRange(page.Count((x, y) => page.At(x, y) != 0xFFFFFF), 1500, page.Width * page.Height / 2);
            Assert.Equal(0, page.Count((x, y) => (x < 40 || x > page.Width - 40 || y < 30 || y > page.Height - 18) && page.At(x, y) != 0xFFFFFF));
        });
        // Ground of the map, the bars of both sides, the person's point.
        Assert.InRange(pages[0].Count((x, y) => pages[0].At(x, y) == 0xF3EFE8), 20_000, 80_000);
        Assert.All(new[] { 0xB4472A, 0x1F5F7A }, hue => Assert.InRange(pages.Sum(page => page.Count((x, y) => page.At(x, y) == hue)), 2_000, 20_000));
    }

    /// <summary>A picture as portable pixels (PPM).</summary>
    private sealed record Pixels(int Width, int Height, byte[] Colors)
    {
        public static Pixels Read(string file)
        {
            var bytes = File.ReadAllBytes(file);
            var head = System.Text.Encoding.ASCII.GetString(bytes, 0, 40).Split('\n');
            var size = head[1].Split(' ');
            return new Pixels(int.Parse(size[0]), int.Parse(size[1]), bytes[(head[0].Length + head[1].Length + head[2].Length + 3)..]);
        }

        public int At(int x, int y) => (Colors[3 * ((y * Width) + x)] << 16) | (Colors[(3 * ((y * Width) + x)) + 1] << 8) | Colors[(3 * ((y * Width) + x)) + 2];

        public int Count(Func<int, int, bool> holds) => Enumerable.Range(0, Height).Sum(y => Enumerable.Range(0, Width).Count(x => holds(x, y)));
    }
}
