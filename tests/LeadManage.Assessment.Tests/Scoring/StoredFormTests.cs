using System.Text;
using System.Text.Json;
using LeadManage.Assessment.Instruments;
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
    public void A_profile_that_is_nothing_is_called_empty() =>
        Assert.Equal("The stored profile is empty.", Assert.Throws<JsonException>(() => ProfileText.Read("null"u8)).Message);

    [Fact]
    public void A_profile_whose_needed_parts_are_null_is_refused() =>
        Assert.Throws<JsonException>(() => ProfileText.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Text).Replace("\"lm12\"", "null", StringComparison.Ordinal))));

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

    [Fact]
    public void Words_come_back_whatever_they_are_made_of()
    {
        var plan = Published.Plan;
        var sheet = new AnswerSheet(plan, [new("RISK", new Given(null, "x")), new("GAIN", new Given(null, "Yes, 100 % of it: \"more\"")), new("NEXT", new Given(null, "2026-12-01"))]);

        var code = AnswerCode.Pack(plan, sheet);

        Assert.Equal("x,Yes%2C%20100%20%25%20of%20it%3A%20%22more%22,,,,,,,2026-12-01", code);
        Assert.Equal(code, AnswerCode.Pack(plan, AnswerCode.Unpack(plan, code)));
        Assert.Equal("x", AnswerCode.Unpack(plan, code).TextOf("RISK"));
    }

    [Theory]
    [InlineData("4,4", "lm12.v1 has 12 statements, the stored answers 2.")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,7", "CP2: the stored answer is none of lm12.v1.")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,+4", "CP2: '+4' is no stored answer.")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,99999999999", "CP2: '99999999999' is no stored answer.")]
    [InlineData("4,4,4,4,4,4,4,4,4,4,4,y", "CP2: 'y' is no stored answer.")]
    public void Packed_answers_that_do_not_fit_are_refused_and_the_fault_is_named(string code, string fault) =>
        Assert.Equal(fault, Assert.Throws<FormatException>(() => AnswerCode.Unpack(Published.Lm12, code)).Message);

    [Fact]
    public void A_profile_says_whether_it_is_empty()
    {
        Assert.False(Published.Lm12.Score("654321-x4444").IsEmpty);
        Assert.False(Published.Lm12.Score("654321------").IsEmpty);
        Assert.True(Published.Lm12.Score("65----------").IsEmpty);
        Assert.True(Score(new AnswerSheet(Published.Plan, [])).IsEmpty);
        Assert.False(Score(new AnswerSheet(Published.Plan, [new("RISK", new Given(null, "None"))])).IsEmpty);

        static Profile Score(AnswerSheet sheet) => ScoringService.Score(Published.Plan, sheet, new ErrorBasis.Person());
    }

    [Fact]
    public void Only_two_signs_or_more_ask_for_care()
    {
        var profile = Published.Lm12.Score("654321-x4444");

        Assert.False(profile.IsWithCare);
        Assert.False((profile with { Quality = new SittingQuality(QualityGrade.LookAgain, []) }).IsWithCare);
        Assert.True((profile with { Quality = new SittingQuality(QualityGrade.WithCare, []) }).IsWithCare);
    }

    [Fact]
    public void One_answer_can_be_exchanged_and_the_sheet_stays_as_it_was()
    {
        var sheet = Questionnaires.Sheet(Published.Lm12, "654321-x4444");
        var id = Published.Lm12.Items[0].Id;

        Assert.Equal("2,5,4,3,2,1,,x,4,4,4,4", AnswerCode.Pack(Published.Lm12, sheet.With(Published.Lm12, id, 2)));
        Assert.Equal(6, sheet.ValueOf(id));
    }
}
