using System.Globalization;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Exporting;

/// <summary>The columns of a questionnaire version, in their one order: what it is, one for each statement, then what follows from the answers. No answer changes them.</summary>
public static class SittingColumns
{
    public const string Id = "sitting_id";
    public const string Questionnaire = "sitting_questionnaire";
    public const string Submitted = "sitting_submitted";
    public const string Source = "sitting_source";

    /// <summary>Of a table of several people.</summary>
    public const string Person = "person_name";

    /// <summary>How "no opportunity" is written.</summary>
    public const string NoOpportunity = "x";

    internal const string NothingThere = "empty: not available";

    private const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Points = "percent of maximum possible, 0 to 100";

    public static IReadOnlyList<Column> Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return
        [
            new(Id, "text", "Name of the sitting on this server", sitting => sitting.Id.ToString()) { IsGiven = true },
            new(Questionnaire, "text", "The questionnaire version", _ => instrument.Key) { Values = instrument.Key, IsGiven = true },
            new(Submitted, "time", "When it was answered", sitting => sitting.SubmittedAt.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)) { Unit = "year-month-day, hour, minute and second, UTC", IsGiven = true },
            new(Source, "text", "Where the answers come from", sitting => sitting.Source) { Values = $"{ExportedSitting.Answered} = on the pages of this program; {ExportedSitting.Imported} = from a file; {ExportedSitting.Damaged} = what is stored is damaged, and left out" },
            .. instrument.Items.Select(item => OfItem(instrument, item)),
            .. Scores(instrument),
        ];
    }

    /// <summary>With the name of each row's person before all else.</summary>
    public static IReadOnlyList<Column> OfPeople(Instrument instrument) => [new(Person, "text", "Whose it is", sitting => sitting.Person), .. Of(instrument)];

    private static Column OfItem(Instrument instrument, Item item) => new(item.Id, TypeOf(item.Format), item.Text, sitting => AnswerTo(item, sitting.Sheet))
    {
        Values = item.Format switch
        {
            ResponseFormat steps => $"{string.Join("; ", Enumerable.Range(steps.Lo, steps.Range + 1).Select(step => steps.EveryStepIsNamed ? $"{step} = {steps.LabelOf(step)}" : steps.LabelOf(step).Replace(", ", " = ", StringComparison.Ordinal)))}",
            TruthFormat judged => $"{string.Join("; ", judged.Sure.Select(sure => $"{sure} = {judged.True}, {sure} % sure; -{sure} = {judged.False}, {sure} % sure"))}",
            ShareFormat => "whole numbers from 0 to 100",
            _ => "",
        },
        Scales = string.Join(", ", item.Keys.Select(key => key.Scale)),
        Reversed = string.Join(", ", item.Keys.Where(key => key.Reverse).Select(key => key.Scale)),
        Missing = item.Format is ResponseFormat { NoOpportunity: { } label } ? $"empty: not answered; {NoOpportunity}: {label}" : "empty: not answered",
        Unit = item.Format switch { ResponseFormat => "steps of the response scale", TruthFormat => "percent of certainty", ShareFormat => "percent", DateFormat => "year-month-day", _ => "" },
        Computed = instrument.GroupOf(item.Id)?.Text is { Length: > 0 } together ? $"answered together with others: {together}" : "",
        IsGiven = true,
    };

    private static string TypeOf(AnswerFormat format) => format switch { TextFormat => "text", DateFormat => "date", _ => "integer" };

    internal static Cell AnswerTo(Item item, AnswerSheet? sheet) =>
        sheet?.GivenFor(item.Id) is not { } given ? Cell.Empty
        : given.IsNoOpportunity ? NoOpportunity
        : given.Text is { } text ? text
        : (double?)given.Number;

    private static IEnumerable<Column> Scores(Instrument instrument)
    {
        foreach (var scale in instrument.Scales)
        {
            yield return Number($"scale_{scale.Id}_score", $"{scale.Name}: {scale.Measures}", Points, "100 (mean of the answered statements after reversing - lowest step) / (highest - lowest); empty below the least share of answers", profile => profile.Scale(scale.Id).Pomp);
            yield return Number($"scale_{scale.Id}_error", $"{scale.Name}: standard error of measurement", "points of the score", "from the spread of the answers within scales; its basis is in error_basis", profile => profile.Scale(scale.Id).Sem);
            yield return Number($"scale_{scale.Id}_answered", $"{scale.Name}: statements answered with a step", "statements", "counted", profile => profile.Scale(scale.Id).Answered);
        }

        foreach (var axis in instrument.Axes)
        {
            yield return Number($"axis_{axis.Id}_score", axis.Name, Points, $"mean of the scales {string.Join(", ", axis.Scales)}; empty when one is missing", profile => profile.Axis(axis.Id).Pomp);
            yield return Number($"axis_{axis.Id}_error", $"{axis.Name}: standard error of measurement", "points of the score", "root of the sum of the squared errors of its scales, divided by their number", profile => profile.Axis(axis.Id).Sem);
            yield return Number($"axis_{axis.Id}_high", $"{axis.Name}: probability that the true point lies above {axis.Cut.ToString("R", CultureInfo.InvariantCulture)}", "probability, 0 to 1", "normal distribution around the score with its error", profile => profile.Axis(axis.Id).ProbabilityHigh);
        }

        if (instrument.Map is not null)
        {
            yield return Number("map_both", "Probability of high on both axes", "probability, 0 to 1", "product of the probabilities of the axes", profile => profile.Map?.Both);
            yield return Number("map_up", "Probability of high on the vertical axis alone", "probability, 0 to 1", "product", profile => profile.Map?.UpFirst);
            yield return Number("map_across", "Probability of high on the horizontal axis alone", "probability, 0 to 1", "product", profile => profile.Map?.AcrossFirst);
            yield return Number("map_neither", "Probability of high on neither", "probability, 0 to 1", "product", profile => profile.Map?.Neither);
            yield return Number("map_lean", "Vertical minus horizontal score", "points of the score", "difference of the axes", profile => profile.Map?.Lean);
            yield return Number("map_lean_error", "Standard error of that difference", "points of the score", "root of the sum of the squared errors of the axes", profile => profile.Map?.LeanError);
        }

        // The same figures whatever was answered, so an empty sheet knows their names.
        foreach (var figure in ScoringService.Score(instrument, new AnswerSheet(instrument, []), new ErrorBasis.Person()).Figures ?? [])
        {
            var name = $"figure_{figure.Id.Replace('.', '_')}";
            yield return Number(name, $"Further result {figure.Id}", "as its derivation says", "its derivation stands on the page of the result", profile => profile.Figure(figure.Id)?.Value);
            yield return Number($"{name}_error", $"Further result {figure.Id}: standard error", "as its derivation says", "empty where there is none", profile => profile.Figure(figure.Id)?.Error);
        }

        if (instrument.Scales.Count == 0)
            yield break;
        yield return new Column("error_basis", "text", "Where the errors come from", sitting => sitting.Profile?.Error.Kind) { Values = "person = this person's answers; shrunk = drawn to the usual spread; sample = given by a sample; none" };
        yield return new Column("quality_grade", "text", "How the result may be read, by signs in the way it was answered", sitting => sitting.Profile?.Quality is { } quality ? Grade(quality.Grade) : null)
        {
            Values = "good = no sign; look_again = one; with_care = two or more",
        };
    }

    private static string Grade(QualityGrade grade) => grade switch { QualityGrade.Good => "good", QualityGrade.LookAgain => "look_again", _ => "with_care" };

    private static Column Number(string name, string meaning, string unit, string computed, Func<Profile, double?> of) =>
        new(name, "number", meaning, sitting => sitting.Profile is { } profile ? of(profile) : Cell.Empty) { Unit = unit, Computed = computed };
}
