namespace LeadManage.Assessment.Statistics;

/// <summary>Bonferroni's inequality: what can be relied on when several things were looked at, whether or not they depend on each other.</summary>
public static class Bonferroni
{
    /// <summary>Least probability, 0-1, that none of so many looks was chance: 1 - k p, and not below 0.</summary>
    /// <param name="chance">Probability, 0-1, that a single one was.</param>
    /// <param name="looks">How many were taken, 1 or more.</param>
    public static double Sure(double chance, int looks) => Math.Max(0, 1 - (looks * chance));
}
