using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>careless</c>: signs of careless answering of each row.</summary>
internal static class CarelessAnswers
{
    private const double Flagged = .999;

    public static Answer Of(ReferenceCase reference, JsonElement expected)
    {
        var items = Items(reference, expected);
        double?[][] columns = [.. items.Select(reference.Table.Numbers)];
        var raw = new ResponseMatrix(items.Length, Enumerable.Range(0, reference.Table.Rows).Select(row => columns.Select(column => column[row]).ToArray()));
        var indices = new Dictionary<string, double?[]>(StringComparer.Ordinal)
        {
            ["longstring"] = [.. raw.Rows.Select(row => (double?)CarelessResponding.LongString(row))],
            ["longstring_skip_missing"] = [.. raw.Rows.Select(row => (double?)CarelessResponding.LongStringOfAnswered(row))],
            ["avgstring"] = [.. raw.Rows.Select(CarelessResponding.AverageString)],
            ["irv"] = [.. raw.Rows.Select(CarelessResponding.Variability)],
        };
        var distances = MahalanobisDistance.Squared(raw);
        var answer = new Answer.Members
        {
            ["items_in_order"] = Answer.Of(items, item => item),
            ["n_answered"] = Answer.Of(raw.Rows, row => row.Count(one => one is not null)),
            ["evenodd"] = EvenOddOf(reference),
            ["mahalanobis"] = Distances(raw, distances),
            ["summary"] = Summary([.. indices, new("d2", distances)]),
        };
        foreach (var (name, values) in indices)
            answer[name] = values;
        return answer;
    }

    /// <summary>The block <c>mahalanobis</c> for a matrix of answers.</summary>
    public static Answer.Members Distances(ResponseMatrix answers, double?[] distances)
    {
        double?[] p = [.. distances.Select(distance => distance is { } squared ? (double?)ChiSquareDistribution.UpperTail(squared, answers.Items) : null)];
        return new()
        {
            ["df"] = answers.Items,
            ["n_complete"] = answers.Complete.Count,
            ["d2"] = distances,
            ["p"] = p,
            ["d2_pairwise_psych_outlier"] = MahalanobisDistance.SquaredPairwise(answers),
            ["critical_d2_p001"] = answers.Items == 0 ? (double?)null : new Answer.Known(ChiSquareDistribution.Quantile(Flagged, answers.Items)),
            ["n_flagged_p001"] = p.Count(one => one < 1 - Flagged),
        };
    }

    /// <summary>The items in the order that the reference names, otherwise all items of scales in the order of the columns.</summary>
    private static string[] Items(ReferenceCase reference, JsonElement expected)
    {
        if (expected.TryGetProperty("items_in_order", out var named) && named.ValueKind == JsonValueKind.Array)
            return [.. named.EnumerateArray().Select(item => item.GetString()!)];
        var known = reference.Scales.SelectMany(scale => scale.Items).ToHashSet(StringComparer.Ordinal);
        return [.. reference.Table.Columns.Where(known.Contains)];
    }

    private static Answer.Members EvenOddOf(ReferenceCase reference)
    {
        var scales = reference.Scales.Select(scale => scale.Keyed(reference.Table)).ToArray();
        EvenOdd[] persons = [.. Enumerable.Range(0, reference.Table.Rows).Select(row => EvenOdd.OfScales(scales.Select(scale => scale.Rows[row])))];
        return new()
        {
            ["n_pairs"] = Answer.Of(persons, person => person.Pairs),
            ["r"] = Answer.Of(persons, person => person.R),
            ["spearman_brown_clipped"] = Answer.Of(persons, person => person.SpearmanBrown),
            ["careless_1_2_2"] = Answer.Of(persons, person => -person.SpearmanBrown),
        };
    }

    /// <summary><c>longstring_max</c>, <c>irv_mean</c> and so on.</summary>
    private static Answer.Members Summary(IEnumerable<KeyValuePair<string, double?[]>> indices)
    {
        var summary = new Answer.Members();
        foreach (var (name, all) in indices)
        {
            double[] values = [.. all.OfType<double>()];
            summary[$"{name}_mean"] = Moments.Mean(values);
            summary[$"{name}_sd"] = Moments.StandardDeviation(values);
            summary[$"{name}_median"] = Moments.Median(values);
            summary[$"{name}_min"] = values.Length == 0 ? (double?)null : values.Min();
            summary[$"{name}_max"] = values.Length == 0 ? (double?)null : values.Max();
        }

        return summary;
    }
}
