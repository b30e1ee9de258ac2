using System.Text.RegularExpressions;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class ExplanationTests
{
    private const int Iterations = 1000;

    [Fact]
    public void Every_formula_shown_can_be_worked_out_again_to_the_result_beside_it() => ForAny((_, derivations) =>
        Assert.All(derivations.SelectMany(derivation => derivation.Steps).Where(step => step.Formula.Length > 0), step =>
        {
            var result = Assert.NotNull(step.Result);
            Assert.True(Math.Abs(Formula.ValueOf(step.Formula) - result) <= Formula.RoundingIn(step.Formula) + 1e-4 * Math.Max(1, Math.Abs(result)), $"{step.Formula} is not {result}");
        }));

    [Fact]
    public void Every_number_of_the_profile_has_a_derivation_that_ends_in_it() => ForAny((sample, derivations) =>
    {
        var values = derivations.ToDictionary(derivation => derivation.Id, derivation => derivation.Value, StringComparer.Ordinal);
        var numbers = NumbersOf(sample, derivations);
        Assert.All(numbers, number => Assert.Equal(number.Value, values[number.Key]));
        // After the error of a scale comes the range drawn from it.
        Assert.All(derivations.Where(derivation => derivation.Value is not null && derivation.Id != "lean-error"), derivation =>
            Assert.Equal(derivation.Value, derivation.Steps[derivation.Id.StartsWith("error-", StringComparison.Ordinal) ? 0 : ^1].Result));
        Assert.Equal(derivations.Select(derivation => derivation.Id).Except(["questionnaire"], StringComparer.Ordinal).Order(StringComparer.Ordinal), numbers.Keys.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_mean_of_a_scale_is_worked_out_from_the_answers_listed() => ForAny((sample, derivations) =>
        Assert.All(sample.Profile.Scales.Where(scale => scale.Mean is not null), scale =>
        {
            var derivation = derivations.Single(derivation => derivation.Id == $"scale-{scale.Id}");
            Assert.Equal(sample.Instrument.ItemsOf(scale.Id).Select(item => item.Id), derivation.Answers.Select(answer => answer.ItemId));
            Assert.Equal(scale.Mean!.Value, derivation.Answers.Average(answer => answer.Counted)!.Value, 1e-12);
            Assert.Contains(derivation.Steps, step => step.Result == scale.Mean);
        }));

    [Fact]
    public void A_number_that_is_missing_says_why() => ForAny((_, derivations) =>
        Assert.All(derivations.Where(derivation => derivation.Value is null), derivation =>
            Assert.All(derivation.Steps, step => Assert.EndsWith(".", step.Says))));

    [Fact]
    public void An_answer_that_does_not_count_is_told_apart_from_one_that_was_not_given()
    {
        var instrument = SampleInstrument.TwoScales;
        var sheet = new AnswerSheet(instrument, [KeyValuePair.Create("L1", Given.NoOpportunity), KeyValuePair.Create("L2", (Given)5), KeyValuePair.Create("L6", (Given)2)]);
        var answers = Explanation.Of(instrument, ScoringService.Score(instrument, sheet, new ErrorBasis.Person())).Single(derivation => derivation.Id == "scale-L").Answers;

        Assert.Equal(["No opportunity", "Very often", "not answered", "not answered", "not answered", "Rarely"], answers.Select(answer => answer.Answer));
        Assert.Equal((int?)5, answers[^1].Counted);
        Assert.True(answers[^1].Reverse);
    }

    [Fact]
    public void The_questionnaire_its_hash_and_its_missing_rule_are_shown_once()
    {
        var instrument = InstrumentCatalog.Published.Latest("lm36")!;
        var profile = ScoringService.Score(instrument, SampleProfiles.Alike(instrument, 4), new ErrorBasis.Person());
        var all = Explanation.Of(instrument, profile).SelectMany(derivation => derivation.Steps).Select(step => step.Says).ToArray();

        Assert.Single(all, says => says.Contains("lm36.v1", StringComparison.Ordinal) && says.Contains(instrument.Hash, StringComparison.Ordinal));
        Assert.Single(all, says => says.Contains("50 %", StringComparison.Ordinal) && says.Contains("80 %", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_of_another_questionnaire_is_refused()
    {
        var profile = ScoringService.Score(SampleInstrument.TwoScales, SampleProfiles.Alike(SampleInstrument.TwoScales, 4), new ErrorBasis.Person());

        Assert.Throws<ArgumentException>(() => Explanation.Of(SampleInstrument.SixInPairs, profile));
        Assert.Throws<ArgumentException>(() => Narrative.Of(SampleInstrument.SixInPairs, profile));
    }

    private static Dictionary<string, double?> NumbersOf(Case sample, IReadOnlyList<Derivation> derivations)
    {
        var profile = sample.Profile;
        var numbers = new Dictionary<string, double?>(StringComparer.Ordinal);
        if (profile.Error.Kind != "none")
            numbers["error"] = profile.Error.Variance;
        foreach (var scale in profile.Scales)
            numbers[$"scale-{scale.Id}"] = scale.Pomp;
        foreach (var scale in profile.Scales.Where(_ => profile.Error.Kind != "none"))
            numbers[$"error-{scale.Id}"] = scale.Sem;
        foreach (var figure in profile.Figures ?? [])
            numbers[figure.Id] = figure.Value;
        foreach (var figure in (profile.Figures ?? []).Where(figure => figure.Error is not null))
            numbers[$"error-{figure.Id}"] = figure.Error;
        // Counts and probabilities of the reading, which are not stored.
        foreach (var read in derivations.Where(derivation => derivation.Id is PairFigures.Named or PairFigures.Answered || Regex.IsMatch(derivation.Id, @"^(above|below)-|^crowd|^sure\.\d+\.right$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))))
            numbers[read.Id] = read.Value;
        if (derivations.Where(derivation => derivation.Id.StartsWith("cell-", StringComparison.Ordinal)).ToArray() is { Length: > 0 } cells)
        {
            Assert.Equal(4, cells.Length);
            Assert.Equal(1, cells.Sum(cell => cell.Value!.Value), 1e-9);
            foreach (var cell in cells)
                numbers[cell.Id] = cell.Value;
        }

        if (sample.Beside is { } beside && profile.Figure(NeedFigures.Up)?.Value is { } up && profile.Figure(NeedFigures.Across)?.Value is { } across
            && Fit.Between(beside.Instrument, beside.Profile, up, across) is { } fit)
            (numbers["fit"], numbers["fit-distance"]) = (fit.Percent, fit.Distance);
        foreach (var axis in profile.Axes)
            (numbers[$"axis-{axis.Id}"], numbers[$"axis-error-{axis.Id}"], numbers[$"high-{axis.Id}"]) = (axis.Pomp, axis.Sem, axis.ProbabilityHigh);
        if (profile.Quality is { } quality)
        {
            numbers["quality"] = quality.Raised.Count();
            foreach (var signal in quality.Signals.Where(signal => signal.Id != QualitySignal.Word))
                numbers[$"quality-{signal.Id}"] = signal.Value;
        }

        if (profile.Map is not { } map)
            return numbers;
        if (!profile.IsWithCare)
            (numbers["map-both"], numbers["map-up"], numbers["map-across"], numbers["map-neither"]) = (map.Both, map.UpFirst, map.AcrossFirst, map.Neither);
        (numbers["lean"], numbers["lean-error"], numbers["ellipse"], numbers["ellipse-95"]) = (map.Lean, map.LeanError, map.Radius80, map.Radius95);
        return numbers;
    }

    private static void ForAny(Action<Case, IReadOnlyList<Derivation>> holds) =>
        SampleProfiles.Any.Sample(sample => holds(sample, Explanation.Of(sample.Instrument, sample.Profile, sample.Beside, sample.Crowd)), iter: Iterations);
}
