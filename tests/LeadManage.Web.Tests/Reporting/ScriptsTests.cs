using LeadManage.Web.Reporting.Setting;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;
using UglyToad.PdfPig.Content;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>Names and own words in the scripts people write them in.</summary>
public sealed class ScriptsTests
{
    [Theory]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Людмила Ёлкина-Їжак")]
    [InlineData("Łucja Żółć-Świętosławska")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Ann 🙂🚀 Example")]
    [InlineData("ليلى")]
    public async Task A_name_stands_in_the_report_as_it_is_written(string name)
    {
        var paper = await Paper.OfAsync(Example.ViewOf(Example.Leading), line: $"For {name} · a line");
        var read = await paper.ReadAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(read is null, $"needs {Paper.PopplerText} (poppler-utils)");

        Assert.Contains(Paper.Squeezed(name), Paper.Squeezed(read!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arabic_name_runs_right_to_left_within_a_line_that_does_not()
    {
        const string name = "ليلى حداد";
        var paper = await Paper.OfAsync(Example.ViewOf(Example.Leading), line: $"For {name} · a line");
        var letters = paper.Pages[0].Letters;
        var line = letters.Where(letter => Math.Abs(letter.StartBaseLine.Y - letters.First(one => one.Value == "·").StartBaseLine.Y) < 1).ToArray();
        var arabic = line.Where(IsArabic).ToArray();

        Assert.InRange(arabic.Length, 6, 8);
        // Its letters in the order of the text go from right to left, between the words around it.
        var right = line.First(letter => letter.Value == "·").StartBaseLine.X;
        Assert.All(arabic, letter => Assert.InRange(letter.StartBaseLine.X, line.First(one => one.Value == "r").EndBaseLine.X, right));
        // The initial forms of both names: the given name stands right of the family name.
        Assert.True(At("\uFEDF") > At("\uFEA3"));

        double At(string first) => arabic.Single(letter => letter.Value == first).StartBaseLine.X;
    }

    [Fact]
    public async Task Own_words_in_arabic_begin_at_the_right()
    {
        var answers = string.Join(',', new[] { "لا شيء يتحرك 3 مرات", "Ein Weg hinaus", "α", "ж", "ł", "🙂", "x", "y", "" }.Select(Uri.EscapeDataString));
        var paper = await Paper.OfAsync(PartExample.ViewOf("plan.v1", answers));
        var page = paper.Pages.First(one => one.Letters.Any(IsArabic));
        var line = page.Letters.Where(IsArabic).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).First(group => group.Max(letter => letter.EndBaseLine.X) > page.Width - 60);

        Assert.True(line.Count() > 8);
        foreach (var words in new[] { "Ein Weg hinaus", "α", "ж", "ł", "🙂" })
            paper.AssertHas(words);
    }

    [Theory]
    [InlineData("abc", "000")]
    [InlineData("abc שלום def", "000011110000")]
    [InlineData("שלום abc", "11111222")]
    [InlineData("שלום 12 abc", "11111221222")]
    [InlineData("abc שלום 12!", "000011111220")]
    [InlineData("مرحبا 1,5", "111111222")]
    [InlineData("a (שלום) b", "0001111000")]
    public void Each_character_gets_the_level_of_the_unicode_algorithm(string text, string levels) =>
        Assert.Equal(levels, string.Concat(Bidi.Of(text).Levels));

    [Fact]
    public void Parts_of_a_line_are_seen_in_the_order_of_their_levels()
    {
        Assert.Equal("abc", Seen("a0", "b0", "c0"));
        Assert.Equal("cba", Seen("a1", "b1", "c1"));
        Assert.Equal("acbd", Seen("a0", "b1", "c1", "d0"));
        Assert.Equal("dbca", Seen("a1", "b2", "c2", "d1"));

        static string Seen(params string[] parts) => string.Concat(Bidi.Seen(parts, part => part[1] - '0').Select(part => part[0]));
    }

    private static bool IsArabic(Letter letter) => letter.Value.Any(one => one is (>= '\u0600' and <= '\u06FF') or (>= '\uFB50' and <= '\uFEFC'));
}
