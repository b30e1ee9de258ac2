using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The blocks <c>rwg_single</c> and <c>rwg_multi</c>: agreement inside each group, on one item and on a scale.</summary>
internal static class AgreementAnswers
{
    private const double High = .7;

    public static Answer OfItem(ReferenceCase reference, string item, JsonElement expected)
    {
        var scale = reference.Scales.FirstOrDefault(scale => scale.Items.Contains(item, StringComparer.Ordinal))
            ?? throw new FormatException($"keys.json has no item {item}.");
        var expectedVariance = Agreement.UniformVariance(scale.Options);
        var answers = reference.Table.Numbers(item);
        var groups = Groups(reference, expected, row => answers[row] is not null);
        double[][] ratings = [.. groups.Select(group => group.Rows.Select(row => answers[row]).OfType<double>().ToArray())];
        double?[] rwg = [.. ratings.Select(group => Agreement.Rwg(group, expectedVariance))];
        return new Answer.Members
        {
            ["expected_variance"] = expectedVariance,
            ["group"] = Answer.Of(groups, group => group.Name),
            ["n"] = Answer.Of(ratings, group => group.Length),
            ["mean"] = Answer.Of(ratings, group => Moments.Mean(group)),
            ["variance"] = Answer.Of(ratings, group => Moments.Variance(group)),
            ["rwg"] = rwg,
            ["rwg_untruncated"] = Answer.Of(ratings, group => Agreement.UntruncatedRwg(group, expectedVariance)),
        }.With(Summary("rwg", rwg));
    }

    public static Answer OfScale(ReferenceCase reference, ReferenceScale scale, JsonElement expected)
    {
        var answers = scale.Keyed(reference.Table);
        var groups = Groups(reference, expected, row => answers.Rows[row].All(answer => answer is not null));
        ResponseMatrix[] ratings = [.. groups.Select(group => ReferenceCase.Only(answers, group.Rows))];
        double?[] variances = [.. ratings.Select(Agreement.MeanItemVariance)];
        var expectedVariance = Agreement.UniformVariance(scale.Options);
        // Its variance is known here for five options; for others the reference has to bring it.
        double? skewed = scale.Options == 5 ? Agreement.SlightSkewOfFive
            : expected.TryGetProperty("slight_skew", out var skew) && skew.TryGetProperty("expected_variance", out var given) ? given.GetDouble()
            : null;
        return new Answer.Members
        {
            ["J"] = scale.Items.Length,
            ["expected_variance"] = expectedVariance,
            ["group"] = Answer.Of(groups, group => group.Name),
            ["n"] = Answer.Of(ratings, group => group.Complete.Count),
            ["mean_item_variance"] = variances,
            ["rwgj_untruncated"] = Answer.Of(variances, variance => Agreement.UntruncatedRwgJ(variance, scale.Items.Length, expectedVariance)),
            ["rstar_wgj_lindell"] = Answer.Of(variances, variance => Agreement.RStar(variance, expectedVariance)),
            ["ad_mean"] = Answer.Of(ratings, group => Agreement.AverageDeviation(group)),
            ["slight_skew"] = new Answer.Members { ["expected_variance"] = scale.Options == 5 ? skewed : new Answer.Given() }
                .With(skewed is { } variance ? Null(variances, scale.Items.Length, variance) : new()),
        }.With(Null(variances, scale.Items.Length, expectedVariance));
    }

    private static Answer.Members Null(double?[] variances, int items, double expectedVariance)
    {
        double?[] rwg = [.. variances.Select(variance => Agreement.RwgJ(variance, items, expectedVariance))];
        return new Answer.Members { ["rwgj"] = rwg }.With(Summary("rwgj", rwg));
    }

    private static Answer.Members Summary(string name, double?[] values)
    {
        double[] known = [.. values.OfType<double>()];
        return new()
        {
            [$"mean_{name}"] = Moments.Mean(known),
            [$"median_{name}"] = Moments.Median(known),
            ["prop_ge_70"] = known.Length == 0 ? (double?)null : (double)known.Count(value => value >= High) / known.Length,
        };
    }

    /// <summary>The groups in the order that the reference lists them; one without a rating counts only if it is listed (multilevel leaves it out).</summary>
    private static (string Name, int[] Rows)[] Groups(ReferenceCase reference, JsonElement expected, Func<int, bool> isRated)
    {
        string[] listed = expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("group", out var names)
            ? [.. names.EnumerateArray().Select(name => name.ToString())] : [];
        return [.. reference.Groups()
            .Where(group => listed.Contains(group.Name, StringComparer.Ordinal) || group.Rows.Any(isRated))
            .OrderBy(group => Array.IndexOf(listed, group.Name) is >= 0 and var place ? place : int.MaxValue)];
    }
}
