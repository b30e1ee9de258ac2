using System.Text;
using System.Text.Json;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

/// <summary>What is stored for ever: the profile's text and the packed answers.</summary>
public sealed class StoredFormTests
{
    private static readonly byte[] Text = ProfileText.Write(Published.Lm12.Score("654321-x4444"));

    // The numbers were computed independently (Python); line breaks are the page's, not the text's.
    private const string Pinned = """
        {"instrument":"lm12","version":1,"hash":"HASH","scoring":"1",
        "error":{"kind":"person","pooledVariance":2.1875,"degreesOfFreedom":8,"floorUsed":false},
        "scales":[{"id":"L","items":6,"answered":6,"noOpportunity":0,"standing":"clean","mean":3.5,"pomp":50,"sem":12.0761472884912},
        {"id":"M","items":6,"answered":4,"noOpportunity":1,"standing":"prorated","mean":4,"pomp":60,"sem":14.79019945774904}],
        "axes":[{"id":"L","pomp":50,"sem":12.0761472884912,"probabilityHigh":0.20381297385139047},{"id":"M","pomp":60,"sem":14.79019945774904,"probabilityHigh":0.5}],
        "map":{"both":0.10190648692569523,"upFirst":0.10190648692569523,"acrossFirst":0.39809351307430474,"neither":0.39809351307430474,
        "radius80":1.9906758273937437,"radius95":2.9862920511981113,"lean":-10,"leanError":19.094065395649334,"leanNamed":false},
        "answers":"6,5,4,3,2,1,,x,4,4,4,4"}
        """;

    [Fact]
    public void The_text_of_a_profile_is_pinned()
    {
        var written = Encoding.UTF8.GetString(Text).Replace(Published.Lm12.Hash, "HASH");

        Assert.Equal(Pinned.Replace("\n", ""), written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"instrument\":\"lm12\",\"extra\":1}")]
    [InlineData("{\"instrument\":\"lm12\",\"instrument\":\"lm12\"}")]
    public void What_is_no_profile_is_refused(string text) =>
        Assert.Throws<JsonException>(() => ProfileText.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Answers_are_packed_in_the_order_of_the_statements_and_come_back()
    {
        var sheet = Questionnaires.Sheet(Published.Lm12, "654321-x4444");

        var code = AnswerCode.Pack(Published.Lm12, sheet);
        var back = AnswerCode.Unpack(Published.Lm12, code);

        Assert.Equal("6,5,4,3,2,1,,x,4,4,4,4", code);
        Assert.True(back.WasSkipped("PB1"));
        Assert.True(back.HadNoOpportunity("PB2"));
        Assert.Equal(11, back.Count);
        Assert.Equal(code, AnswerCode.Pack(Published.Lm12, back));
    }

    [Theory]
    [InlineData("4,4")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,7")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,+4")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,99999999999")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,y")]
    public void Packed_answers_that_do_not_fit_are_refused(string code) =>
        Assert.Throws<FormatException>(() => AnswerCode.Unpack(Published.Lm12, code));
}
