using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>What a format of answers must mean.</summary>
internal sealed class FormatRules : AbstractValidator<Instrument>
{
    private const int LongestText = 2000;
    private const int MostRows = 10;

    private readonly Predicate<string> _isWhole;

    /// <param name="isWhole">True for a path that holds no fault of form.</param>
    public FormatRules(Predicate<string> isWhole)
    {
        _isWhole = isWhole;
        RuleFor(i => i).Custom((instrument, context) =>
        {
            Check(instrument.Answer, "$.format", context);
            foreach (var (name, format) in instrument.Formats)
                Check(format, $"$.formats.{name}", context);
        });
        RuleFor(i => i).Custom(Items);
    }

    private void Check(AnswerFormat format, string path, ValidationContext<Instrument> context)
    {
        if (!_isWhole($"{path}.kind"))
            return;
        foreach (var (member, fault) in FaultsOf(format, member => _isWhole($"{path}.{member}")))
            context.AddFailure($"{path}.{member}", $"{member} {fault}");
        if (format is ResponseFormat steps)
            Codes.Unique(steps.Labels, "label", n => $"{path}.labels[{n}]", context);
    }

    private static IEnumerable<(string Member, string Fault)> FaultsOf(AnswerFormat format, Predicate<string> isWhole) => format switch
    {
        ResponseFormat steps => FaultsOf(steps, isWhole),
        TruthFormat truth => FaultsOf(truth, isWhole),
        TextFormat text => Some(
            (text.Most is < 1 or > LongestText, "most", $"must be 1 to {LongestText} characters."),
            (text.Rows is < 1 or > MostRows, "rows", $"must be 1 to {MostRows}.")),
        DateFormat date => Some(
            (date.From is < 0 or > DateFormat.Last, "from", $"must be 0 to {DateFormat.Last} days from today."),
            (date.Suggested < date.From || date.Suggested > DateFormat.Last, "suggested", $"must not be before from, and at most {DateFormat.Last} days from today.")),
        _ => [],
    };

    private static IEnumerable<(string Member, string Fault)> FaultsOf(ResponseFormat steps, Predicate<string> isWhole)
    {
        var (lo, hi) = (steps.Lo is >= 0 and <= 99, steps.Hi is >= 1 and <= 100);
        var both = lo && hi && isWhole("lo") && isWhole("hi");
        return Some(
            (!lo, "lo", "must be 0 to 99."),
            (!hi, "hi", "must be 1 to 100."),
            (both && steps.Range < 1, "hi", "must be above lo."),
            (both && steps.Range >= 1 && !steps.EveryStepIsNamed && steps.Labels.Count != 2, "labels",
                $"must name every step from lo to hi: {steps.Range + 1}, not {steps.Labels.Count}; or only the two ends."));
    }

    private static IEnumerable<(string Member, string Fault)> FaultsOf(TruthFormat truth, Predicate<string> isWhole)
    {
        var sure = Enumerable.Range(0, truth.Sure.Count).All(n => isWhole($"sure[{n}]"));
        return Some(
            (truth.True == truth.False, "false", "must differ from true."),
            (truth.Sure.Count is 0 or > 11, "sure", "must offer 1 to 11 confidences."),
            (sure && truth.Sure.Any(percent => percent is < 50 or > 100), "sure", "must lie within 50 and 100 percent: below that, the other answer is the likelier one."),
            (sure && truth.Sure.Zip(truth.Sure.Skip(1)).Any(pair => pair.First >= pair.Second), "sure", "must rise."));
    }

    private static IEnumerable<(string Member, string Fault)> Some(params (bool IsFault, string Member, string Fault)[] all) =>
        all.Where(one => one.IsFault).Select(one => (one.Member, one.Fault));

    private void Items(Instrument instrument, ValidationContext<Instrument> context)
    {
        foreach (var (n, item) in instrument.Items.Index().Where(item => _isWhole($"$.items[{item.Index}].format")))
        {
            if (item.Format is TruthFormat != item.Fact is not null && _isWhole($"$.items[{n}].fact"))
                context.AddFailure($"$.items[{n}].fact", item.Fact is null ? "fact is missing; say whether the statement is true, and why." : "fact belongs to statements that are judged true or false; remove it.");
            if (item.Keys.Count > 0 && (item.Format != instrument.Answer || item.Format is not (ResponseFormat or TruthFormat)))
                context.AddFailure($"$.items[{n}].keys", "keys counts a statement that cannot be averaged: only those answered in the main format, in steps or as true or false, count in scales.");
            if (item.Format is TruthFormat && item.Keys.Any(key => key.Reverse) && _isWhole($"$.items[{n}].keys"))
                context.AddFailure($"$.items[{n}].keys", "keys turns a judgement round; a right one always counts 1, so write \"+\" also where the statement is false.");
        }

        if (instrument.Axes.Count > 0 && instrument.Answer is not ResponseFormat && _isWhole("$.format.kind"))
            context.AddFailure("$.axes", "axes need statements that are answered in steps.");
    }
}
