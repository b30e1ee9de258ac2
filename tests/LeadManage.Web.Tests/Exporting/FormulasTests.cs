using CsCheck;
using LeadManage.Web.Exporting;

namespace LeadManage.Web.Tests.Exporting;

public sealed class FormulasTests
{
    /// <summary>Texts of the letters that matter, for chance alone would seldom draw them.</summary>
    private static readonly Gen<string> Texts = Gen.Char["=+-@\t\r\n'＝＋－＠a1 \""].Array[0, 6].Select(letters => new string(letters));

    [Fact]
    public void Any_text_comes_back_as_it_was_and_none_begins_as_a_formula() =>
        Texts.Sample(text =>
        {
            var guarded = Formulas.Guarded(text);
            Assert.Equal(text, Formulas.Unguarded(guarded));
            Assert.False(guarded.Length > 0 && Formulas.IsBeginning(guarded[0]), guarded);
        });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-80", "'-80")]
    [InlineData("'tis", "''tis")]
    [InlineData("＝SUM(1)", "'＝SUM(1)")]
    [InlineData("Ann", "Ann")]
    public void The_guard_is_an_apostrophe(string text, string guarded) => Assert.Equal(guarded, Formulas.Guarded(text));

    [Fact]
    public void An_apostrophe_that_guards_nothing_stays() => Assert.Equal("'tis", Formulas.Unguarded("'tis"));
}
