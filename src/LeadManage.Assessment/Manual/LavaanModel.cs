using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Manual;

/// <summary>
/// A questionnaire's scales as a confirmatory factor model in the syntax of lavaan (Rosseel 2012), as an R script that reads exported answers. It
/// states what the questionnaire claims; fitting it shows how far the answers agree.
/// </summary>
public static class LavaanModel
{
    /// <param name="instrument">A questionnaire with scales.</param>
    public static string Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var script = new StringBuilder();
        script.Append($"# {instrument.Key}: {instrument.Name}\n# Answers as exported, one column a statement; nothing or x is missing.\n");
        script.Append($"library(lavaan)\nanswers <- read.csv(\"{instrument.Key}.csv\", na.strings = c(\"\", \"x\"))\n\n");
        foreach (var (item, reverse) in Scored(instrument))
            script.Append(Counted(instrument, item, reverse));
        script.Append("\nmodel <- '\n");
        foreach (var scale in instrument.Scales)
            script.Append($"  {Name(scale.Id)} =~ {string.Join(" + ", instrument.ItemsOf(scale.Id).Select(item => Name(item.Id)))}\n");
        // With fewer than two scales an axis is its scale.
        foreach (var axis in instrument.Axes.Where(axis => axis.Scales.Count > 1))
            script.Append($"  axis_{Name(axis.Id)} =~ {string.Join(" + ", axis.Scales.Select(Name))}\n");
        script.Append("'\nfit <- cfa(model, data = answers, ordered = TRUE, missing = \"pairwise\")\nsummary(fit, fit.measures = TRUE, standardized = TRUE)\n");
        return script.ToString();
    }

    private static IEnumerable<(Item Item, bool Reverse)> Scored(Instrument instrument) =>
        instrument.Items.Where(item => item.Keys.Count > 0).Select(item => (item, item.Keys.All(key => key.Reverse)));

    /// <summary>Turns an answer into what counts; what counts as it stands needs nothing.</summary>
    private static string Counted(Instrument instrument, Item item, bool reverse) =>
        item.Fact is { } fact ? $"answers${Name(item.Id)} <- as.integer((answers${Name(item.Id)} > 0) == {(fact.Truth != reverse ? "TRUE" : "FALSE")})\n"
        : reverse ? $"answers${Name(item.Id)} <- {instrument.Format.Lo + instrument.Format.Hi} - answers${Name(item.Id)}\n"
        : "";

    /// <summary>A name that R takes: the codes of a questionnaire may hold hyphens.</summary>
    private static string Name(string id) => id.Replace('-', '_');
}
