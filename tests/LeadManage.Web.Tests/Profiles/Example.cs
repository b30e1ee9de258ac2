using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>Answers of people who differ, scored by the real rules with the real questionnaires.</summary>
internal static class Example
{
    /// <summary>More often leading than managing; the likeliest region is not sure.</summary>
    public const string Leading = "6,5,4,6,5,1,5,3,5,6,4,3,4,6,5,3,5,2,3,5,4,4,2,3,5,4,6,3,4,2,3,5,x,4,2,3";

    /// <summary>High on everything: the areas reach over the border of the map.</summary>
    public const string AllHigh = "6,6,5,6,6,1,6,6,6,5,6,1,6,6,6,6,6,1,6,5,6,6,6,1,6,6,6,6,5,1,6,6,6,6,6,2";

    /// <summary>Low on everything.</summary>
    public const string AllLow = "1,1,2,1,1,6,1,1,1,2,1,6,1,1,1,1,1,6,1,2,1,1,1,6,1,1,1,1,2,6,1,1,1,1,1,5";

    /// <summary>All answers alike: the least error takes the place of none.</summary>
    public const string AllAlike = "4,4,4,4,4,3,4,4,4,4,4,3,4,4,4,4,4,3,4,4,4,4,4,3,4,4,4,4,4,3,4,4,4,4,4,3";

    /// <summary>Planning has too few answers, so management has no score; motivating is prorated.</summary>
    public const string Partial = "6,5,4,6,5,1,5,3,5,6,4,3,4,6,5,3,,,3,5,x,,,,5,4,6,3,4,2,3,5,4,4,2,3";

    public const string Pulse = "5,4,5,6,4,5,3,4,2,4,3,3";

    public static Instrument Lm36 { get; } = InstrumentCatalog.Published.Find("lm36.v1")!;

    public static Instrument Lm12 { get; } = InstrumentCatalog.Published.Find("lm12.v1")!;

    public static TheoryData<string> Everybody => [Leading, AllHigh, AllLow, AllAlike, Partial];

    public static Profile ProfileOf(string answers, Instrument? instrument = null) =>
        ScoringService.Score(instrument ?? Lm36, AnswerCode.Unpack(instrument ?? Lm36, answers), new ErrorBasis.Person());

    public static ProfileView ViewOf(string answers, Instrument? instrument = null, ProfileKind kind = ProfileKind.Own) =>
        new(instrument ?? Lm36, ProfileOf(answers, instrument), "/profile/0000000000001", kind);
}
