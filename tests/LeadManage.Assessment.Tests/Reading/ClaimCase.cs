using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>What guards a rule: a person for whom it speaks, and one for whom it is silent.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Speaks">Of those tried the one where it only just reaches its least probability.</param>
/// <param name="Says">Its sentences there.</param>
/// <param name="Probability">That of the first of them, four digits; null for what is certain.</param>
/// <param name="Silent">Of those tried the one where it only just does not; null for a rule that speaks for everybody.</param>
internal sealed record ClaimCase(string Rule, ClaimPerson Speaks, IReadOnlyList<string> Says, double? Probability, ClaimPerson? Silent)
{
    public static readonly string File = Path.Combine(RepositoryRoot.Path, "tests", "LeadManage.Assessment.Tests", "Reading", "claims.json");

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n", IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<ClaimCase> All { get; } = Text is { } text ? JsonSerializer.Deserialize<ClaimCase[]>(text, Format)! : [];

    private static string? Text => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : null;

    public static void Write(IEnumerable<ClaimCase> all) => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(all, Format) + "\n");

    /// <summary>What a rule says for somebody.</summary>
    public static IReadOnlyList<Sentence> Said(string rule, ClaimPerson person) => [.. person.Read().Where(sentence => sentence.Rule == rule)];

    public static double? Rounded(double? probability) => probability is { } known ? Math.Round(known, 4) : null;
}

/// <summary>A questionnaire and answers to it, in the form they are stored.</summary>
/// <param name="Questionnaire">Its key.</param>
/// <param name="Answers">In the order of the statements.</param>
/// <param name="Sample">Errors by scale where they come from a sample; null where they come from the answers.</param>
/// <param name="N">Sittings in that sample.</param>
/// <param name="Conduct">How the answers were given; null where that was not kept.</param>
/// <param name="Beside">A profile of the same person; null when there is none.</param>
/// <param name="Usual">The usual variance of an answer and its weight, where the own spread is drawn to them; null elsewhere.</param>
/// <param name="Earlier">The sitting before it, where two are compared; null where one is read alone.</param>
/// <param name="WithCare">True when the answers are to be read with care.</param>
/// <param name="Others">How many others are counted; null when none are spoken of.</param>
/// <param name="Together">True when their two axes cannot be told apart.</param>
internal sealed record ClaimPerson(string Questionnaire, string Answers, IReadOnlyDictionary<string, double>? Sample = null, int? N = null, ClaimPerson? Beside = null, double[]? Usual = null, ClaimPerson? Earlier = null, bool? WithCare = null, Conduct? Conduct = null, int? Others = null, bool? Together = null)
{
    public static ClaimPerson Of(ChangeCase two) => new(two.Now.Key, two.Reading.Later.Answers, WithCare: two.LaterWithCare ? true : null)
    {
        Earlier = new(two.Before.Key, two.Reading.Earlier.Answers, WithCare: two.EarlierWithCare ? true : null),
    };

    public static ClaimPerson Of(Case one) => new(
        one.Instrument.Key,
        one.Profile.Answers,
        (one.Basis as ErrorBasis.Sample)?.SemByScale,
        (one.Basis as ErrorBasis.Sample)?.N ?? (one.Basis as ErrorBasis.Shrunk)?.N,
        one.Beside is { } beside ? new ClaimPerson(beside.Instrument.Key, beside.Profile.Answers) : null,
        one.Basis is ErrorBasis.Shrunk shrunk ? [shrunk.Variance, shrunk.Weight] : null,
        Conduct: one.Conduct,
        Others: one.Crowd?.Manual.N,
        Together: one.Crowd?.Manual.AxisCorrelation > TechnicalManual.MostAxisCorrelation ? true : null);

    public IReadOnlyList<Sentence> Read()
    {
        var beside = Beside?.Scored();
        var (instrument, profile) = Scored();
        if (Earlier is { } before)
            return Narrative.Of(new ChangeReading(instrument, before.Scored().Profile, profile));
        return Narrative.Of(instrument, profile, beside is { } other ? new Beside(other.Instrument, other.Profile) : null, Others is { } people ? SampleCrowd.Of(instrument, people, Together ?? false) : null);
    }

    private (Assessment.Instruments.Instrument Instrument, Profile Profile) Scored()
    {
        var instrument = SampleInstrument.All.Append(SampleInstrument.Revised).Single(one => one.Key == Questionnaire);
        ErrorBasis basis = Usual is [var variance, var weight] ? new ErrorBasis.Shrunk(variance, weight, N!.Value, "test")
            : Sample is null ? new ErrorBasis.Person()
            : new ErrorBasis.Sample(Sample, N!.Value, "test");
        var sheet = AnswerCode.Unpack(instrument, Answers);
        return (instrument, ScoringService.Score(instrument, sheet, basis) with { Quality = WithCare is true ? ChangeCase.Care : Conduct?.Of(instrument, sheet) });
    }
}
