using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>Single checks of ranks, careless answering and knowledge.</summary>
internal static class ScoreChecks
{
    public static readonly Dictionary<string, Func<CheckInputs, Answer>> Quantities = new(StringComparer.Ordinal)
    {
        ["percentile_rank"] = Rank,
        ["quantile_type6"] = check => Quantile.Type6(check.Numbers("x"), check["p"]),
        ["quantile_type7"] = check => Quantile.Type7(check.Numbers("x"), check["p"]),
        ["longstring"] = Strings,
        ["avgstring"] = check => CarelessResponding.AverageString(check.Answers("responses")),
        ["irv"] = check => CarelessResponding.Variability(check.Answers("responses")),
        ["even_odd_spearman_brown"] = check => EvenOdd.SteppedUp(check.Score("r")),
        ["even_odd_from_subscale_means"] = Halves,
        ["mahalanobis"] = check => CarelessAnswers.Distances(check.Matrix("data"), MahalanobisDistance.Squared(check.Matrix("data"))),
        ["wilson"] = Wilson,
        ["wilson_interval"] = Wilson,
        ["brier"] = Brier,
        ["brier_score"] = Brier,
    };

    private static Answer.Members Rank(CheckInputs check)
    {
        var rank = check.Score("score") is { } score ? PercentileRank.Of(score, check.Numbers("reference")) : null;
        return new Answer.Members { ["strict"] = rank?.Strict, ["mid"] = rank?.Mid, ["weak"] = rank?.Weak };
    }

    private static Answer.Members Strings(CheckInputs check)
    {
        var answers = check.Answers("responses");
        return new Answer.Members
        {
            ["longstring"] = (double?)CarelessResponding.LongString(answers),
            ["longstring_skip_missing"] = (double?)CarelessResponding.LongStringOfAnswered(answers),
            ["avgstring"] = CarelessResponding.AverageString(answers),
            ["irv"] = CarelessResponding.Variability(answers),
        };
    }

    private static Answer.Members Halves(CheckInputs check)
    {
        var halves = check.Answers("odd").Zip(check.Answers("even")).Where(pair => pair is { First: not null, Second: not null });
        var consistency = EvenOdd.OfHalves([.. halves.Select(pair => (pair.First!.Value, pair.Second!.Value))]);
        return new Answer.Members
        {
            ["n_pairs"] = consistency.Pairs,
            ["r"] = consistency.R,
            ["spearman_brown_clipped"] = consistency.SpearmanBrown,
            ["careless_1_2_2"] = -consistency.SpearmanBrown,
        };
    }

    private static Answer Wilson(CheckInputs check) => KnowledgeCheck.Wilson(check.Whole("correct"), check.Whole("n"), check.Or("level", .95));

    private static Answer Brier(CheckInputs check) =>
        KnowledgeCheck.Brier([.. check.Numbers("confidence").Zip(check.Numbers("correct"), (confidence, correct) => (confidence, correct != 0))]);
}
