using LeadManage.Web.Reporting.Markup;

namespace LeadManage.Web.Tests.Reporting;

public sealed class MarkupTests
{
    [Fact]
    public void What_a_component_rendered_is_read_with_its_attributes_and_texts()
    {
        var root = MarkupReader.Read("<p class=\"small muted\" data-screen-only>a &lt;b&gt; <b>c</b><br />d<!-- e --></p><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>");
        var (p, svg) = (root.Elements.First(), root.Elements.Last());

        Assert.True(p.Is("muted"));
        Assert.False(p.Is("mute"));
        Assert.Equal("", p["data-screen-only"]);
        Assert.Equal("a <b> cd", p.Text);
        Assert.Equal("M0 0", svg.Elements.Single()["d"]);
    }

    [Theory]
    [InlineData("<p>a")]
    [InlineData("<p>a</b></p>")]
    public void What_does_not_fit_together_is_refused(string markup) => Assert.Throws<FormatException>(() => MarkupReader.Read(markup));

    [Theory]
    [InlineData("a", "black")]
    [InlineData("b", "lead")]
    [InlineData("c", "soft")]
    [InlineData("d", "lead")]
    public void The_rule_that_says_most_counts_and_what_is_inherited_goes_down(string id, string fill)
    {
        var sheet = StyleSheet.Read("/* .x{fill:red} */ :root{--lead:lead} text{fill:black} .lead text{fill:var(--lead)} @media print{text{fill:white}} .lead>text.soft{fill:soft} g:hover{fill:red} .lead{fill:var(--lead)}");
        var root = MarkupReader.Read("<text id=\"a\"></text><g class=\"lead\"><text id=\"b\"></text><text id=\"c\" class=\"soft\"></text><rect id=\"d\"></rect></g>");

        Assert.Equal(fill, sheet.Of(root.Descendants.First(element => element["id"] == id))["fill"]);
    }

    [Fact]
    public void The_sheets_of_the_pages_are_read() =>
        Assert.Equal("#b4472a", StyleSheet.OfPages.Token("--lead"));
}
