using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Profiles;

/// <summary>The profile shown to people who have none yet: made-up answers, scored as anybody's are, labelled as a sample wherever it is shown.</summary>
public static class SampleProfile
{
    public const string Address = "/sample";

    private const string InstrumentKey = "lm36.v1";

    /// <summary>In the order of the questionnaire, six to a scale; one statement had no opportunity.</summary>
    private const string Answers =
        "6,5,4,6,5,1," +
        "5,3,5,6,4,3," +
        "4,6,5,3,5,2," +
        "3,5,4,4,2,3," +
        "5,4,6,3,4,2," +
        "3,5,x,4,2,3";

    /// <summary>Scored once: the answers and the rules do not change while the program runs.</summary>
    private static readonly Lazy<ProfileView> Scored = new(() =>
    {
        var instrument = InstrumentCatalog.Published.Find(InstrumentKey) ?? throw new InvalidOperationException($"The sample needs {InstrumentKey}.");
        var profile = ScoringService.Score(instrument, AnswerCode.Unpack(instrument, Answers), new ErrorBasis.Person());
        return new ProfileView(instrument, profile, Address, ProfileKind.Sample);
    });

    public static ProfileView View => Scored.Value;
}
