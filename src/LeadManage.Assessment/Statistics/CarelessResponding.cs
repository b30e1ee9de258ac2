namespace LeadManage.Assessment.Statistics;

/// <summary>
/// Signs of careless answering in one person's answers, in the order of the items and before reverse keying (as in the package careless
/// 1.2.2). Information only: a comparison by Goldammer et al. (2024) found them no better than chance in most conditions.
/// </summary>
public static class CarelessResponding
{
    /// <summary>Longest run of identical answers; a missing answer is a run of its own. Null without an item.</summary>
    public static int? LongString(IReadOnlyList<double?> answers) => answers.Count == 0 ? null : Runs(answers).Max();

    /// <summary>Longest run when missing answers are taken out first. Null when nothing is answered.</summary>
    public static int? LongStringOfAnswered(IReadOnlyList<double?> answers) => LongString([.. answers.Where(answer => answer is not null)]);

    /// <summary>Mean length of the runs; a missing answer is a run of its own. Null without an item.</summary>
    public static double? AverageString(IReadOnlyList<double?> answers) => answers.Count == 0 ? null : Runs(answers).Average();

    /// <summary>Intra-individual response variability (Dunn et al. 2018): SD (n - 1) of the answered items, in steps. Null below two.</summary>
    public static double? Variability(IReadOnlyList<double?> answers) => Moments.StandardDeviation([.. answers.OfType<double>()]);

    private static List<int> Runs(IReadOnlyList<double?> answers)
    {
        var runs = new List<int>();
        double? last = null;
        foreach (var answer in answers)
        {
            if (answer is not null && answer == last)
                runs[^1]++;
            else
                runs.Add(1);
            last = answer;
        }

        return runs;
    }
}
