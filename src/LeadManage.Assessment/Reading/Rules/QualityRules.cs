using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>How carefully the answers were given, as far as it shows. Those of signs are also what is told before submitting.</summary>
internal static class QualityRules
{
    private const string Signs = "Signs and their limits by convention, after Huang et al. 2012 (docs/scoring.md, Quality of a sitting).";
    private const string Information = "Told and not counted: found no better than chance in most conditions, or without a limit that is known to hold (Goldammer et al. 2024; docs/scoring.md, Quality of a sitting).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        Graded("good", QualityGrade.Good, "No sign in the way the answers were given asks for a second look."),
        Graded("look-again", QualityGrade.LookAgain, "One sign in the way the answers were given asks for a second look."),
        Graded("with-care", QualityGrade.WithCare, "{signs} signs in the way the answers were given ask to read this result with care; it counts in no pooled figure."),
        .. Measured(QualitySignal.Pace, "Two pages of six statements, as shown, or more were answered in under two seconds a statement.",
            "You took less than two seconds a statement on {found} of {all} pages of six, which leaves little time to read.",
            "On {found} of {all} pages of six you took less than two seconds a statement.",
            reading => reading.Profile.Quality!.Pages!.Count(page => page is not null)),
        .. Measured(QualitySignal.Pairs, "Of the answered pairs of statements that should agree, five of eight or as large a share, and three at least, are two steps or more apart after reversing.",
            "In {found} of {all} pairs of statements that say nearly the same, your answers are two steps or more apart; one of the two may have been misread.",
            "Your answers are two steps or more apart in {found} of {all} pairs of statements that say nearly the same.",
            reading => AnsweredPair.Of(reading.Instrument, reading.Sheet).Count),
        .. Measured(QualitySignal.Missing, "More than a fifth of the statements of scales have no answer that counts.",
            "{found} of {all} statements have no answer that counts, skipped or without opportunity: more than a fifth.",
            "{found} of {all} statements have no answer that counts, skipped or without opportunity.",
            Statements),
        Rule(QualitySignal.Word, "The person asked that the answers are not used.", "You asked that these answers are not used, so they count in no pooled figure.", Signs,
            reading => reading.Profile.Quality is { AsksNotToBeUsed: true } ? [new Claim(null)] : []),
        Told(QualitySignal.Consistency, "Halves of the scales, split at random again and again, agree by {value}, where one is full agreement; this is information and counts for nothing.", value => Wording.Hundredths(value)),
        Told(QualitySignal.LongString, "The longest run of equal answers, as shown to you, is {value}; this too is information only.", value => Wording.Points(value)),
        Told(QualitySignal.Variability, "Your answers spread by {value} steps around their mean; that as well is information only.", value => Wording.Hundredths(value)),
    ];

    /// <summary>Why a result is to be read with care, as a list of reasons.</summary>
    public static string Reasons(SittingQuality quality) => Wording.List([.. quality.Raised.Select(signal => signal.Id switch
    {
        QualitySignal.Pace => "some pages were answered faster than they can be read",
        QualitySignal.Pairs => "statements that say nearly the same got different answers",
        QualitySignal.Missing => "many statements have no answer",
        _ => "you asked that the answers are not used",
    })]);

    /// <summary>The number a sign's sentence begins with: a count, also where the sign is a share.</summary>
    public static int Found(ProfileReading reading, QualitySignal signal) =>
        (int)Math.Round(signal.Id == QualitySignal.Missing ? signal.Value * Statements(reading) : signal.Value);

    public static int Statements(ProfileReading reading) => reading.Instrument.Items.Count(item => item.Keys.Count > 0);

    private static NarrativeRule Graded(string id, QualityGrade grade, string text) => Rule(id, $"The number of signs {(grade switch { QualityGrade.Good => "is none", QualityGrade.LookAgain => "is one", _ => "is two or more" })}.", text, Signs,
        reading => reading.Profile.Quality is { } quality && quality.Grade == grade ? [new Claim(null, ("signs", $"{quality.Raised.Count()}")) { Numbers = [QualityExplanation.Grade] }] : []);

    /// <summary>A sign that is counted: one sentence where it asks for a second look, one where it does not.</summary>
    private static IEnumerable<NarrativeRule> Measured(string id, string condition, string raised, string quiet, Func<ProfileReading, int> all)
    {
        yield return Rule(id, condition, raised, Signs, reading => Claims(reading, wanted: true));
        yield return Rule($"{id}.quiet", $"It could be worked out, and this is not so: {char.ToLowerInvariant(condition[0])}{condition[1..]}", quiet, Signs, reading => Claims(reading, wanted: false));

        IEnumerable<Claim> Claims(ProfileReading reading, bool wanted) => reading.Profile.Quality?.Signal(id) is { } signal && signal.Raised == wanted
            ? [new Claim(null, ("found", $"{Found(reading, signal)}"), ("all", $"{all(reading)}")) { Numbers = [QualityExplanation.Of(id), QualityExplanation.Of(id)] }]
            : [];
    }

    private static NarrativeRule Told(string id, string text, Func<double, string> shown) => Rule(id, "It could be worked out.", text, Information,
        reading => reading.Profile.Quality?.Signal(id) is { } signal ? [new Claim(null, ("value", shown(signal.Value))) { Numbers = [QualityExplanation.Of(id)] }] : []);

    private static NarrativeRule Rule(string id, string condition, string text, string source, Func<ProfileReading, IEnumerable<Claim>> claims) =>
        new() { Id = $"quality.{id}", Topic = Topic.Quality, Least = null, Condition = condition, Text = text, Source = source, Evidence = source == Information ? Evidence.Answers : Evidence.Convention, Claims = claims };
}
