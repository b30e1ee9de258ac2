using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>icc_ratings</c>: targets rated by the same raters.</summary>
internal static class RatingAnswers
{
    public static Answer Of(ReferenceCase reference)
    {
        double?[][] raters = [.. reference.Key("rater_columns").EnumerateArray().Select(column => reference.Table.Numbers(column.GetString()!))];
        return Of(new ResponseMatrix(raters.Length, Enumerable.Range(0, reference.Table.Rows).Select(row => raters.Select(rater => rater[row]).ToArray())));
    }

    public static Answer.Members Of(ResponseMatrix ratings)
    {
        var rated = new RatedTargets(ratings);
        return new()
        {
            ["n_targets"] = rated.Targets,
            ["n_raters"] = rated.Raters,
            ["MSB"] = rated.BetweenTargets,
            ["MSW"] = rated.WithinTargets,
            ["MSJ"] = rated.BetweenRaters,
            ["MSE"] = rated.Error,
            ["ICC(1,1)"] = Form(rated.OneWay),
            ["ICC(2,1)"] = Form(rated.Random),
            ["ICC(3,1)"] = Form(rated.Fixed),
            ["ICC(1,k)"] = Form(rated.OneWayMean),
            ["ICC(2,k)"] = Form(rated.RandomMean),
            ["ICC(3,k)"] = Form(rated.FixedMean),
        };
    }

    private static Answer.Members Form(IntraclassCorrelation form) => new()
    {
        ["value"] = form.Value,
        ["F"] = form.F,
        ["df1"] = form.Df1,
        ["df2"] = form.Df2,
        ["p"] = form.P,
        ["ci95"] = form.Bounds,
    };
}
