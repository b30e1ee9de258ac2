using LeadManage.Assessment.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LeadManage.Assessment.Tests.Statistics;

/// <summary>Small tables of answers for the tests.</summary>
internal static class Table
{
    /// <summary>Rows of digits, a dot is a missing answer: <c>"454" "4.4"</c>.</summary>
    public static ResponseMatrix Of(params string[] rows) =>
        new(rows[0].Length, rows.Select(row => row.Select(letter => letter == '.' ? (double?)null : letter - '0').ToArray()));

    public static ResponseMatrix Of(int[][] rows) => new(rows[0].Length, rows.Select(row => row.Select(answer => (double?)answer).ToArray()));

    public static double?[] Row(string digits) => [.. digits.Select(letter => letter == '.' ? (double?)null : letter - '0')];

    public static Matrix<double> Covariances(this ResponseMatrix answers) => Assessment.Statistics.Covariances.Listwise(answers)!;
}
