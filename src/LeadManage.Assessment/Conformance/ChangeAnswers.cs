using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>rci</c>: change between the two columns (or scales) of each pair in keys.json.</summary>
internal static class ChangeAnswers
{
    public static Answer Of(ReferenceCase reference, string name, JsonElement expected)
    {
        if (!reference.Key("pairs").TryGetProperty(name, out var pair))
            throw new FormatException($"keys.json has no pair {name}.");
        var (before, after) = (pair[0].GetString()!, pair[1].GetString()!);
        var (pre, post) = (reference.Scores(before), reference.Scores(after));
        var both = pre.Zip(post).Where(one => one is { First: not null, Second: not null }).ToArray();
        double[] first = [.. both.Select(one => one.First!.Value)];
        double[] second = [.. both.Select(one => one.Second!.Value)];
        // The retest correlation, unless the reference says that it took alpha.
        var ofAlpha = expected.TryGetProperty("reliability_label", out var label) && label.GetString()!.Contains("alpha", StringComparison.OrdinalIgnoreCase);
        var reliability = ofAlpha ? reference.Alpha(before) : Moments.Correlation(first, second);
        var sd = Moments.StandardDeviation(first);
        var sem = MeasurementError.Sem(sd, reliability);
        var error = MeasurementError.Difference(sem);
        double?[] changes = [.. pre.Zip(post, (one, other) => ReliableChange.Index(one, other, error))];
        return new Answer.Members
        {
            ["reliability"] = reliability,
            ["sd_pre"] = sd,
            ["sem"] = sem,
            ["s_diff"] = error,
            ["critical_change_196"] = ReliableChange.Threshold * error,
            ["critical_change_qnorm"] = NormalDistribution.Quantile(.975) * error,
            ["rci"] = changes,
            ["n"] = both.Length,
            ["n_reliable_increase"] = changes.Count(change => change > ReliableChange.Threshold),
            ["n_reliable_decrease"] = changes.Count(change => change < -ReliableChange.Threshold),
            ["n_no_reliable_change"] = changes.Count(change => Math.Abs(change ?? double.NaN) <= ReliableChange.Threshold),
        };
    }
}
