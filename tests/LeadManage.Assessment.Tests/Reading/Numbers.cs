using System.Text.RegularExpressions;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>The numbers a text shows, and those a profile has, as a text may show them.</summary>
internal static partial class Numbers
{
    public static IEnumerable<string> In(string text) =>
        Number().Matches(Fixed().Replace(text, "")).Select(match => match.Value);

    /// <summary>Scores and leans as whole points, errors with one digit, probabilities as cases in 100, counts as they are.</summary>
    public static HashSet<string> Of(Case sample)
    {
        var known = Of(sample.Profile);
        known.UnionWith(sample.Beside is { } beside ? Of(beside.Profile) : []);
        known.UnionWith(FiguresOf(sample.Profile));
        known.UnionWith(QualityOf(sample));
        known.Add($"{sample.Instrument.Balance.Count}");
        known.UnionWith(Explanation.Of(sample.Instrument, sample.Profile, sample.Beside, sample.Crowd).Where(one => one.Id.StartsWith("crowd", StringComparison.Ordinal))
            .SelectMany(one => new[] { Rounded(Math.Clamp(one.Value!.Value, 1, 99)), $"{one.Value}", $"{one.Value:0.00}" }));
        if (sample.Instrument.Need is { } need)
        {
            known.Add($"{need.Margin:0}");
            known.UnionWith(Explanation.Of(sample.Instrument, sample.Profile, sample.Beside)
                .Where(one => one.Id.StartsWith("cell-", StringComparison.Ordinal) || one.Id.StartsWith("fit", StringComparison.Ordinal))
                .SelectMany(one => new[] { Rounded(one.Value!.Value), Rounded(100 * one.Value.Value) }));
        }

        return known;
    }

    /// <summary>Figures as points, with one digit, as percent, with three digits, and how many of a kind there are.</summary>
    private static IEnumerable<string> FiguresOf(Profile profile) =>
    [
        .. (profile.Figures ?? []).Where(figure => figure.Value is not null).SelectMany(figure => new[]
        {
            Rounded(Math.Abs(figure.Value!.Value)),
            Rounded(100 * figure.Value.Value),
            Math.Round(figure.Value.Value, 1, MidpointRounding.AwayFromZero).ToString("0.0"),
            figure.Value.Value.ToString("0.000"),
        }),
        .. (profile.Figures ?? []).Select(figure => figure.Error).OfType<double>().Select(error => Math.Round(error, 1, MidpointRounding.AwayFromZero).ToString("0.0")),
        $"{profile.Figures?.Count(figure => figure.Id.StartsWith("lean.", StringComparison.Ordinal) && figure is { Value: not null, Id: not "lean.overall" })}",
        .. from share in profile.Figures ?? []
           where share.Id.StartsWith("sure.", StringComparison.Ordinal) && share.Value is not null && !share.Id.EndsWith(".count", StringComparison.Ordinal)
           select Rounded(share.Value!.Value * profile.Figure($"{share.Id}.count")!.Value!.Value),
    ];

    /// <summary>Signs, pages, pairs and statements counted anew from the answers; coefficients and spreads with two digits.</summary>
    private static IEnumerable<string> QualityOf(Case sample)
    {
        if (sample.Profile.Quality is not { } quality)
            return [];
        var counted = sample.Instrument.Items.Where(item => item.Keys.Count > 0).ToArray();
        return
        [
            $"{quality.Raised.Count()}", $"{quality.Pages?.Count(page => page is not null)}", $"{quality.Pages?.Count(page => page < 2000)}",
            $"{sample.Instrument.ConsistencyPairs.Count(pair => sample.Sheet.ValueOf(pair.First) is not null && sample.Sheet.ValueOf(pair.Second) is not null)}",
            $"{counted.Length}", $"{counted.Count(item => sample.Sheet.ValueOf(item.Id) is null)}",
            .. quality.Signals.SelectMany(signal => new[] { Rounded(signal.Value), Math.Abs(Math.Round(signal.Value, 2, MidpointRounding.AwayFromZero)).ToString("0.00") }),
        ];
    }

    private static string Rounded(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0");

    private static HashSet<string> Of(Profile profile)
    {
        var map = profile.Map;
        double?[] points = [.. profile.Scales.Select(scale => scale.Pomp), .. profile.Axes.Select(axis => axis.Pomp), map is null ? null : Math.Abs(map.Lean)];
        double?[] errors = [.. profile.Scales.Select(scale => scale.Sem), .. profile.Axes.Select(axis => axis.Sem), map?.LeanError];
        var lines = profile.Scales.Where(scale => scale is { Pomp: not null, Sem: not null }).Select(scale => Uncertainty.ProbabilityAbove(scale.Pomp!.Value, 60, scale.Sem!.Value))
            .Concat(profile.Scales.Where(scale => scale is { Pomp: not null, Sem: not null }).SelectMany(scale => new[] { 55, 65 }.Select(cut => Uncertainty.ProbabilityAbove(scale.Pomp!.Value, cut, scale.Sem!.Value))));
        double?[] probabilities = [map?.Both, map?.UpFirst, map?.AcrossFirst, map?.Neither, .. lines.SelectMany(high => new double?[] { high, 1 - high })];
        int?[] counts = [.. profile.Scales.SelectMany(scale => new int?[] { scale.Items, scale.Answered }), profile.Error.N, profile.Error.DegreesOfFreedom];
        return
        [
            .. points.OfType<double>().Select(value => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0")),
            .. errors.OfType<double>().Select(value => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0")),
            .. probabilities.OfType<double>().Select(value => Math.Round(100 * value, MidpointRounding.AwayFromZero).ToString("0")),
            .. counts.OfType<int>().Select(value => $"{value}"),
        ];
    }

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    // What every report of this kind says: the range of the scale, the levels of the ellipses, the unit of probabilities.
    [GeneratedRegex(@"from 0 to 100|about 80 of 100 cases, the outer one in about 95|95 of 100 ranges|\d+ % sure|will answer again on \w+ \d+, \d+|(less than 1|more than 99) in 100| in 100|(?<=about \d+) of 100 others|(?<=of \d+ to \d+) of 100", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fixed();
}
