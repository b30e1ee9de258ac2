using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>difference</c>: x minus y of the two axes, POMP points, for the first rows.</summary>
internal static class DifferenceAnswers
{
    public static Answer Of(ReferenceCase reference, JsonElement expected)
    {
        var (xAxis, yAxis) = (reference.Key("x_axis").GetString()!, reference.Key("y_axis").GetString()!);
        var (x, y) = (reference.Pomps(xAxis), reference.Pomps(yAxis));
        var error = MeasurementError.Difference(reference.SemPomp(xAxis), reference.SemPomp(yAxis));
        var both = x.Zip(y).Where(pair => pair is { First: not null, Second: not null }).Select(pair => (X: pair.First!.Value, Y: pair.Second!.Value)).ToArray();
        double[] xs = [.. both.Select(pair => pair.X)];
        double[] ys = [.. both.Select(pair => pair.Y)];
        var (sdX, sdY, r) = (Moments.StandardDeviation(xs), Moments.StandardDeviation(ys), Moments.Correlation(xs, ys));
        double?[] First(string member, Func<double?, double?> value)
        {
            var length = expected.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? Math.Min(list.GetArrayLength(), x.Length) : x.Length;
            return [.. x.Zip(y, (one, other) => value(one - other)).Take(length)];
        }

        double? InErrors(double? difference) => error > 0 ? difference / error : null;
        return new Answer.Members
        {
            ["r_xy"] = r,
            ["sd_x"] = sdX,
            ["sd_y"] = sdY,
            ["se_difference"] = error,
            ["critical_difference_196"] = ReliableChange.Threshold * error,
            ["reliability_of_difference"] = MeasurementError.ReliabilityOfDifference(sdX, sdY, reference.Alpha(xAxis), reference.Alpha(yAxis), r),
            ["difference"] = First("difference", difference => difference),
            ["z"] = First("z", InErrors),
            ["p_two_sided"] = First("p_two_sided", difference => InErrors(difference) is { } z ? NormalDistribution.TwoSided(z) : null),
        };
    }
}
