using System.Text.Json;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>quadrant</c>: one map for each member that has cuts, for the rows that it lists.</summary>
internal sealed class QuadrantAnswers
{
    private static readonly string[] Letters = ["HH", "HL", "LH", "LL"];

    private readonly (double? Mean, double? Sem, double?[] Pomps) _x;

    private readonly (double? Mean, double? Sem, double?[] Pomps) _y;

    private QuadrantAnswers(ReferenceCase reference)
    {
        _x = Axis(reference, reference.Key("x_axis").GetString()!);
        _y = Axis(reference, reference.Key("y_axis").GetString()!);
    }

    public static Answer Of(ReferenceCase reference, JsonElement expected)
    {
        var maps = new QuadrantAnswers(reference);
        int[] rows = expected.TryGetProperty("rows", out var listed)
            ? maps.Positions([.. listed.EnumerateArray()], reference)
            : [.. Enumerable.Range(0, reference.Table.Rows)];
        var answer = new Answer.Members { ["rows"] = new Answer.Given() };
        foreach (var map in expected.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("x_cut", out _)))
        {
            answer[map.Name] = maps.Map(map.Name, map.Value, rows);
            var all = maps.Points(map.Value, [.. Enumerable.Range(0, reference.Table.Rows)]).OfType<Point>().ToArray();
            answer[$"mean_p_observed_{map.Name}_all_rows"] = all.Length == 0 ? (double?)null : all.Average(point => point.Quadrants?[point.Observed]);
            answer[$"observed_counts_{map.Name}_all_rows"] = Counts(all);
        }

        return answer;
    }

    /// <summary>Rows are counted from 1; numbers beyond the last row are names in the id column.</summary>
    private int[] Positions(JsonElement[] listed, ReferenceCase reference)
    {
        if (listed.All(row => row.ValueKind == JsonValueKind.Number && row.GetInt32() <= _x.Pomps.Length))
            return [.. listed.Select(row => row.GetInt32() - 1)];
        var ids = reference.Table.Words(reference.Key("id_column").GetString()!);
        return [.. listed.Select(row => Array.IndexOf(ids, row.ToString()))];
    }

    private static Answer.Members Counts(Point[] points)
    {
        var counts = new Answer.Members();
        foreach (var letters in Letters)
            counts[letters] = points.Count(point => point.Observed == letters);
        return counts;
    }

    private Answer.Members Map(string name, JsonElement map, int[] rows)
    {
        // A table may hold fewer of the rows than the block lists.
        var length = map.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Select(member => member.Value.GetArrayLength()).FirstOrDefault();
        var points = Points(map, rows[..Math.Min(length, rows.Length)]);
        var atMeans = name == "cutmean";
        var answer = new Answer.Members
        {
            ["x_cut"] = atMeans ? _x.Mean : new Answer.Given(),
            ["y_cut"] = atMeans ? _y.Mean : new Answer.Given(),
            ["sem_x"] = _x.Sem,
            ["sem_y"] = _y.Sem,
            ["rho"] = new Answer.Given(),
            ["p_x_high"] = Answer.Of(points, point => point?.X.ProbabilityHigh),
            ["p_y_high"] = Answer.Of(points, point => point?.Y.ProbabilityHigh),
            ["observed"] = Answer.Of(points, point => point is null ? (double?)null : point.Observed),
            ["p_observed"] = Answer.Of(points, point => point?.Quadrants?[point.Observed]),
        };
        foreach (var letters in Letters)
            answer[$"p_{letters}"] = Answer.Of(points, point => point?.Quadrants?[letters]);
        return answer;
    }

    private Point?[] Points(JsonElement map, int[] rows)
    {
        var (xCut, yCut) = (map.GetProperty("x_cut").GetDouble(), map.GetProperty("y_cut").GetDouble());
        var rho = map.TryGetProperty("rho", out var given) ? given.GetDouble() : 0;
        return [.. rows.Select(row => _x.Pomps[row] is { } x && _y.Pomps[row] is { } y ? Point.Of(new(x, xCut, _x.Sem), new(y, yCut, _y.Sem), rho) : null)];
    }

    /// <summary>The error is that of complete rows: POMP points, from alpha.</summary>
    private static (double? Mean, double? Sem, double?[] Pomps) Axis(ReferenceCase reference, string id)
    {
        var pomps = reference.Pomps(id);
        return (Moments.Mean([.. pomps.OfType<double>()]), reference.SemPomp(id), pomps);
    }

    private sealed record Point(AxisPoint X, AxisPoint Y, Quadrants? Quadrants)
    {
        public string Observed => Statistics.Quadrants.Observed(X, Y);

        public static Point Of(AxisPoint x, AxisPoint y, double rho) => new(x, y, Statistics.Quadrants.Of(x, y, rho));
    }
}
