using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Tests.Profiles.Parts;

/// <summary>Answers to the questionnaires that have more than scales, of people who differ, scored by the real rules.</summary>
internal static class PartExample
{
    public const string StableAndComplex = "3,3,3,3,4,4,6,6,5,6,6,1";
    public const string ChangingAndSimple = "6,6,5,6,6,1,1,1,2,1,1,6";
    public const string SteeringMissing = "2,8,6,6,3,7,6,6,3,8,5,5";
    public const string RankedApart = "6,6,6,5,5,5,5,4,4,4,4,4,3,3,3,3,2,2,2,2,2,1,2,1,1,1,1,1,3,3,3,3,4,4,4,4";
    public const string NineOfTwelve = "-90,80,60,90,70,-80,60,-50,60,80,-100,70";
    public const string TimeShared = "5,4,5,4,5,2,4,3,5,3,4,3,3,3,2,3,3,4,25,45,5,25,25,30,35,10";

    /// <summary>Own words with what could be taken for markup, a place-holder or an end of line.</summary>
    public static string Planned { get; } = string.Join(',', new[]
    {
        "<b>Nothing</b> moves.", "A way out.", "Setting direction; now.", "If the meeting, as ever, turns to {action}", "then I will ask \"where to?\"", "Maria", "Time.", "Ask first.", "2027-01-20",
    }.Select(Uri.EscapeDataString));

    /// <summary>Key of a questionnaire, and answers to it.</summary>
    public static TheoryData<string, string> Everything => new()
    {
        { "situation.v1", StableAndComplex }, { "situation.v1", ChangingAndSimple }, { "situation.v1", "4,4,3,4,4,3,4,3,4,4,3,3" }, { "situation.v1", "4,4,4,4,4,4,,,,,," },
        { "balance.v1", SteeringMissing }, { "balance.v1", "5,5,5,5,5,5,5,5,5,5,5,5" }, { "balance.v1", "2,8,2,8,1,6,3,9,2,7,3,6" }, { "balance.v1", "9,2,5,5,5,5,5,5,5,,5," },
        { "capabilities.v1", RankedApart }, { "capabilities.v1", Same(36, "4") },
        { "elements.v1", "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6" }, { "elements.v1", "3,5,2,5,3,6,4,5,2,6,3,5,4,5,3,5,2,6,3,5,3,5,2" }, { "elements.v1", "4,4,4,4,x,4" + new string(',', 17) },
        { "mistakes.v1", NineOfTwelve }, { "mistakes.v1", "100,-100,-100,100,-100,100,-100,100,100,-100,100,-100" }, { "mistakes.v1", new string(',', 11) },
        { "phases.v1", TimeShared }, { "phases.v1", Same(18, "4") + ",50,50,0,0,,,," },
        { "plan.v1", Planned }, { "plan.v1", "Risk" + new string(',', 8) }, { "plan.v1", new string(',', 8) },
    };

    public static ProfileView ViewOf(string key, string answers, bool beside = true, ProfileKind kind = ProfileKind.Own)
    {
        var instrument = InstrumentCatalog.Published.Find(key)!;
        var profile = ScoringService.Score(instrument, AnswerCode.Unpack(instrument, answers), new ErrorBasis.Person());
        return new ProfileView(instrument, profile, "/profile/0000000000002", kind, beside ? Example.ViewOf(Example.Leading) : null);
    }

    private static string Same(int count, string answer) => string.Join(',', Enumerable.Repeat(answer, count));
}
