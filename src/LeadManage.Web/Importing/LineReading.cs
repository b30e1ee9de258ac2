using System.Globalization;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Exporting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Importing;

/// <summary>Reads the lines of one file: each field by the format of its statement, and every fault of a line at once.</summary>
internal sealed class LineReading(Instrument instrument, IReadOnlyList<string> heading, DateTimeOffset now)
{
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Also as spreadsheets of German and other languages write a day; one with strokes could be read in two ways.
    private static readonly string[] Days = ["yyyy-MM-dd", "d.M.yyyy"];
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "d.M.yyyy HH:mm:ss", "d.M.yyyy HH:mm"];

    private readonly (Item Item, int Place)[] _items = [.. instrument.Items.Select(item => (item, ImportFile.Place(heading, item.Id))).Where(item => item.Item2 >= 0)];

    public bool IsTaken(string name) =>
        _items.Any(item => string.Equals(item.Item.Id, name, StringComparison.OrdinalIgnoreCase))
        || ((string[])[SittingColumns.Id, SittingColumns.Questionnaire, SittingColumns.Submitted]).Contains(name, StringComparer.OrdinalIgnoreCase);

    public ImportLine Of(CsvLine line)
    {
        var faults = new List<FieldFault>();
        if (line.Cells.Skip(heading.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            faults.Add(new FieldFault("", $"It has more fields than the first line ({line.Cells.Count}, not {heading.Count}). Put a text that holds a comma or a semicolon into quotation marks."));
        var key = ImportFile.Cell(line, ImportFile.Place(heading, SittingColumns.Questionnaire));
        if (key != instrument.Key)
            faults.Add(new FieldFault(SittingColumns.Questionnaire, $"“{ImportFile.Shown(key)}” is not {instrument.Key}, which this file began with. Put other questionnaires into files of their own."));
        var at = TimeOf(line, faults);
        var answers = AnswersOf(line, DateOnly.FromDateTime(at.UtcDateTime), faults);
        if (faults.Count == 0 && WhyNotScored(answers) is { } reason)
            faults.Add(new FieldFault("", reason));
        return new ImportLine(line.Number, line.Cells, SittingId.TryParse(ImportFile.Cell(line, ImportFile.Place(heading, SittingColumns.Id)), out var id) ? id : null, at, answers, faults);
    }

    /// <summary>Answers as one text, whatever their order was.</summary>
    public static string Code(IReadOnlyDictionary<string, Given> answers) =>
        string.Join(',', answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={(answer.Value.IsNoOpportunity ? SittingColumns.NoOpportunity : Uri.EscapeDataString(answer.Value.ToString()))}"));

    private DateTimeOffset TimeOf(CsvLine line, List<FieldFault> faults)
    {
        var text = Formulas.Unguarded(ImportFile.Cell(line, ImportFile.Place(heading, SittingColumns.Submitted)));
        var problem = text.Length == 0 ? "Say when it was answered, for example 2026-03-01."
            : Parsed(text) is not { } at ? $"“{ImportFile.Shown(text)}” is no day that can be read in one way only. Write it as year-month-day, for example 2026-03-01."
            : at.Date > now.Date ? $"{text} lies ahead. Look at the year."
            : at < Earliest ? $"{text} is before {Earliest.Year}. Look at the year."
            : null;
        if (problem is not null)
            faults.Add(new FieldFault(SittingColumns.Submitted, problem));
        return problem is null ? Parsed(text)!.Value : now;
    }

    /// <summary>A day without a time is taken at noon, UTC: the same day nearly everywhere. Today's noon may lie ahead, and then it is now.</summary>
    private DateTimeOffset? Parsed(string text)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, utc, out var time))
            return time;
        return DateTimeOffset.TryParseExact(text, Days, CultureInfo.InvariantCulture, utc, out var day)
            ? day.Date == now.UtcDateTime.Date && day.AddHours(12) > now ? day : day.AddHours(12)
            : null;
    }

    private Dictionary<string, Given> AnswersOf(CsvLine line, DateOnly day, List<FieldFault> faults)
    {
        var answers = new Dictionary<string, Given>(StringComparer.Ordinal);
        foreach (var (item, place) in _items)
        {
            var text = item.Format is TextFormat && place < line.Cells.Count ? line.Cells[place] : ImportFile.Cell(line, place);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var given = Value(item, Formulas.Unguarded(text));
            if (given is { } answer && item.Format.Accepts(answer) && item.Format.FaultOn(answer, day) is not { } fault)
                answers[item.Id] = answer;
            else
                faults.Add(new FieldFault(item.Id, $"“{ImportFile.Shown(text)}” cannot be taken. The answer has to be {item.Format.Expected}{(item.Format is ResponseFormat { NoOpportunity: not null } ? $" as {SittingColumns.NoOpportunity}" : "")}; leave it empty where nothing was answered."));
        }

        return answers;
    }

    private static Given? Value(Item item, string text) => item.Format switch
    {
        TextFormat => new Given(null, text.ReplaceLineEndings("\n")),
        DateFormat => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Given(null, DateFormat.Text(day)) : null,
        _ when string.Equals(text, SittingColumns.NoOpportunity, StringComparison.OrdinalIgnoreCase) => Given.NoOpportunity,
        _ => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    /// <summary>As the submission of what was typed in would refuse it.</summary>
    private string? WhyNotScored(Dictionary<string, Given> answers) =>
        instrument.Groups.FirstOrDefault(group => group.FaultIn(answers) is not null) is { } uneven ? $"{string.Join(", ", uneven.Items)}: {uneven.FaultIn(answers)}"
        : ScoringService.Score(instrument, new AnswerSheet(instrument, answers), new ErrorBasis.Person()).IsEmpty ? "There are too few answers for any result. Look whether the columns are those of this questionnaire."
        : null;
}
