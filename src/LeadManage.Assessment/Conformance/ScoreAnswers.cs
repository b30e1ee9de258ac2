using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>scores</c>: scale scores of all respondents, their distribution and norms.</summary>
internal static class ScoreAnswers
{
    public static Answer Of(ReferenceCase reference, ReferenceScale scale, JsonElement expected)
    {
        var answers = scale.Keyed(reference.Table);
        var means = answers.Means();
        int[] answered = [.. answers.Rows.Select(row => row.Count(answer => answer is not null))];
        var norms = NormTable.Of([.. means.OfType<double>()]);
        double?[] Least(double share) => [.. means.Select((mean, row) => Suffices(answered[row], scale.Items.Length, share) ? mean : null)];
        return new Answer.Members
        {
            ["k"] = scale.Items.Length,
            ["min"] = scale.Min,
            ["max"] = scale.Max,
            ["n_with_score_min1"] = Least(0).Count(mean => mean is not null),
            ["n_with_score_half"] = Least(.5).Count(mean => mean is not null),
            ["n_with_score_80pct"] = Least(.8).Count(mean => mean is not null),
            ["n_with_score_all"] = Least(1).Count(mean => mean is not null),
            ["n_by_answered"] = Answer.Of(Enumerable.Range(0, scale.Items.Length + 1), m => answered.Count(one => one == m)),
            ["mean_descriptives"] = Descriptives(means, expected, "mean_descriptives"),
            ["pomp_descriptives"] = Descriptives([.. means.Select(scale.Pomp)], expected, "pomp_descriptives"),
            ["norms_mean"] = Norms(norms),
            ["norms_pomp"] = Norms(NormTable.Of([.. means.Select(scale.Pomp).OfType<double>()])),
            ["respondents"] = new Answer.Members
            {
                ["n_answered"] = Answer.Of(answered, count => count),
                ["mean"] = means,
                ["pomp"] = Answer.Of(means, mean => scale.Pomp(mean)),
                ["prorated_total"] = Answer.Of(means, mean => mean * scale.Items.Length),
                ["percentile_rank_mid"] = Answer.Of(means, mean => mean is { } score ? norms.Find(score)?.Rank.Mid : null),
                ["z"] = Answer.Of(means, mean => mean is { } score ? norms.Find(score)?.Z : null),
                ["T"] = Answer.Of(means, mean => mean is { } score ? norms.Find(score)?.T : null),
            },
            ["rules"] = new Answer.Members
            {
                ["mean_min1"] = Least(0),
                ["mean_half"] = Least(.5),
                ["mean_80pct"] = Least(.8),
                ["mean_all"] = Least(1),
            },
        };
    }

    /// <summary>4 of 5 are 80 percent, whatever the last digit of 0.8 says.</summary>
    private static bool Suffices(int answered, int items, double share) => answered > 0 && answered >= (share * items) - 1e-9;

    private static Answer.Members Descriptives(double?[] scores, JsonElement expected, string member)
    {
        double[] values = [.. scores.OfType<double>()];
        double[] shares = expected.TryGetProperty(member, out var block) && block.TryGetProperty("quantile_p", out var given)
            ? [.. given.EnumerateArray().Select(share => share.GetDouble())] : [];
        return new Answer.Members
        {
            ["n"] = values.Length,
            ["mean"] = Moments.Mean(values),
            ["sd"] = Moments.StandardDeviation(values),
            ["median"] = Moments.Median(values),
            ["min"] = values.Length == 0 ? (double?)null : values.Min(),
            ["max"] = values.Length == 0 ? (double?)null : values.Max(),
            ["quantile_p"] = new Answer.Given(),
            ["quantile_type7"] = Answer.Of(shares, share => Quantile.Type7(values, share)),
            ["quantile_type6"] = Answer.Of(shares, share => Quantile.Type6(values, share)),
        };
    }

    private static Answer.Members Norms(NormTable norms) => new()
    {
        ["N"] = norms.N,
        ["score"] = Answer.Of(norms.Lines, line => line.Score),
        ["frequency"] = Answer.Of(norms.Lines, line => line.Frequency),
        ["pr_strict"] = Answer.Of(norms.Lines, line => line.Rank.Strict),
        ["pr_mid"] = Answer.Of(norms.Lines, line => line.Rank.Mid),
        ["pr_weak"] = Answer.Of(norms.Lines, line => line.Rank.Weak),
        ["z"] = Answer.Of(norms.Lines, line => line.Z),
        ["T"] = Answer.Of(norms.Lines, line => line.T),
    };
}
