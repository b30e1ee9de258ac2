using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;

namespace LeadManage.Assessment.Tests.Manual;

/// <summary>What other software gets: the table of figures, and the model.</summary>
public sealed class ManualFilesTests
{
    private static readonly Instrument Lm36 = InstrumentCatalog.Published.Find("lm36.v1")!;

    [Fact]
    public void The_table_has_a_line_for_each_figure_with_its_digits()
    {
        var manual = TechnicalManual.Of(Lm36, SampleSheets.Of(Lm36, 200));
        var lines = ManualTable.Csv(Lm36, manual).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();

        Assert.All(lines, line => Assert.Equal(5, line.Length));
        Assert.Equal(lines.Length, lines.Select(line => string.Join(',', line[..4])).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(manual.Scale("SD")!.Alpha!.Value, double.Parse(Assert.Single(lines, line => line is ["scale", "SD", _, "alpha", _])[4]));
        Assert.Equal(36, lines.Count(line => line is ["item", _, _, "item_rest", _]));
        Assert.Equal("200", Assert.Single(lines, line => line is ["questionnaire", "lm36.v1", _, "people", _])[4]);
    }

    [Fact]
    public void The_table_of_nobody_says_so_and_nothing_else() =>
        Assert.Equal(
            ["people,0", "axis_correlation,", "usual_variance,", "usual_variance_weight,"],
            ManualTable.Csv(Lm36, TechnicalManual.Of(Lm36, [])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line["questionnaire,lm36.v1,,".Length..]));

    [Fact]
    public void The_model_states_each_scale_with_its_statements_and_turns_reversed_ones_round()
    {
        var lines = LavaanModel.Of(Lm36).Split('\n');

        Assert.Contains("  SD =~ SD1 + SD2 + SD3 + SD4 + SD5 + SD6", lines);
        Assert.Contains("  axis_L =~ SD + AP + MI", lines);
        Assert.Equal(Lm36.Items.Where(item => item.Keys[0].Reverse).Select(item => $"answers${item.Id} <- 7 - answers${item.Id}"), lines.Where(line => line.Contains(" 7 - ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_model_counts_a_judgement_by_whether_it_is_right()
    {
        var mistakes = InstrumentCatalog.Published.Latest("mistakes")!;
        var lines = LavaanModel.Of(mistakes).Split('\n');

        Assert.All(mistakes.Items, item => Assert.Contains($"answers${item.Id} <- as.integer((answers${item.Id} > 0) == {(item.Fact!.Truth ? "TRUE" : "FALSE")})", lines));
    }
}
