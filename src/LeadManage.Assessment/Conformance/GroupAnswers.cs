using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>icc_groups</c>: people in groups, one score each.</summary>
internal static class GroupAnswers
{
    /// <param name="reference">The case.</param>
    /// <param name="scaleOrItem">Whose scores.</param>
    public static Answer Of(ReferenceCase reference, string scaleOrItem)
    {
        var scores = reference.Scores(scaleOrItem);
        return Of(reference.Groups().Select(group => group.Rows.Select(row => scores[row]).OfType<double>().ToArray()));
    }

    public static Answer.Members Of(IEnumerable<double[]> groups)
    {
        double[][] filled = [.. groups.Where(group => group.Length > 0)];
        var (anova, components) = (GroupVariance.Of(filled), VarianceComponents.Of(filled));
        return new()
        {
            ["N"] = anova.People,
            ["groups"] = anova.Sizes.Count,
            ["mean_group_size"] = anova.MeanSize,
            ["n0"] = anova.AdjustedSize,
            ["MSB"] = anova.Between,
            ["MSW"] = anova.Within,
            ["F"] = anova.F,
            ["df1"] = anova.BetweenDf,
            ["df2"] = anova.WithinDf,
            ["p"] = anova.P,
            ["icc1"] = anova.Icc1,
            ["icc2"] = anova.Icc2,
            ["icc1_n0"] = anova.Icc1Adjusted,
            ["reml"] = new Answer.Members
            {
                ["tau00"] = components?.Between,
                ["sigma2"] = components?.Within,
                ["icc1"] = components?.Icc1,
                ["icc2_mean_group_size"] = components?.Icc2,
                ["icc2_mean_of_group_reliabilities"] = components?.MeanGroupReliability,
            },
        };
    }
}
