using System.Text.Json.Serialization;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Grouping;

/// <summary>
/// What the results of a group say together: rounded means, and from eight people on the middle half. No least, no greatest, no spread and nobody's own point:
/// a mean with its spread gives the scores of a few people away. The people are the whole group and no sample of another, so the
/// error is that of measurement alone.
/// </summary>
/// <param name="Instrument">Key of the questionnaire version.</param>
/// <param name="People">How many results were counted.</param>
/// <param name="Axes">In the order of the instrument.</param>
/// <param name="Scales">In the order of the instrument.</param>
public sealed record GroupPicture(string Instrument, int People, IReadOnlyList<GroupFigure> Axes, IReadOnlyList<GroupFigure> Scales)
{
    /// <summary>Standard normal quantile of .9: an 80 % range reaches so many errors to each side.</summary>
    private static readonly double Reach = NormalDistribution.Quantile(.9);

    /// <summary>Steps that means are rounded to, points: of five people, four who know their own scores could work out the fifth from whole points.</summary>
    [JsonIgnore]
    public int Step => StepOf(People);

    /// <summary>True when a result says enough to be counted: it has a score for every scale and axis.</summary>
    public static bool Counts(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Scales.Count > 0 && profile.Scales.All(scale => scale.Pomp is not null) && profile.Axes.All(axis => axis.Pomp is not null);
    }

    /// <summary>The picture of these results.</summary>
    /// <returns>Null below <see cref="Disclosure.LeastPeople"/> results.</returns>
    /// <exception cref="ArgumentException">A result of another questionnaire version, or one that does not count.</exception>
    public static GroupPicture? Of(Instrument instrument, IReadOnlyCollection<Profile> results)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(results);
        if (results.FirstOrDefault(result => result.Hash != instrument.Hash || !Counts(result)) is { } other)
            throw new ArgumentException($"A result of {other.Instrument}.v{other.Version} cannot be counted in a picture of {instrument.Key}.", nameof(results));
        return results.Count < Disclosure.LeastPeople
            ? null
            : new GroupPicture(
                instrument.Key,
                results.Count,
                [.. instrument.Axes.Select(axis => FigureOf(axis.Id, [.. results.Select(result => (result.Axis(axis.Id).Pomp!.Value, result.Axis(axis.Id).Sem))]))],
                [.. instrument.Scales.Select(scale => FigureOf(scale.Id, [.. results.Select(result => (result.Scale(scale.Id).Pomp!.Value, result.Scale(scale.Id).Sem))]))]);
    }

    public GroupFigure Axis(string id) => Axes.First(figure => figure.Id == id);

    public GroupFigure Scale(string id) => Scales.First(figure => figure.Id == id);

    /// <summary>How far the 80 % range of a mean reaches to each side, whole points, the rounding included; null when its error is not known.</summary>
    public int? Margin(GroupFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Error is { } error ? (int)Math.Ceiling((Reach * error) + (Step / 2d)) : null;
    }

    private static GroupFigure FigureOf(string id, (double Score, double? Error)[] people)
    {
        double[] scores = [.. people.Select(person => person.Score)];
        var middle = people.Length >= Disclosure.LeastForQuartiles;
        return new GroupFigure(
            id,
            Rounded(scores.Average(), StepOf(people.Length)),
            MeasurementError.OfMean([.. people.Select(person => person.Error)]) is { } error ? Math.Ceiling(10 * error) / 10 : null,
            middle ? Rounded(Quantile.Type7(scores, .25)!.Value, 1) : null,
            middle ? Rounded(Quantile.Type7(scores, .75)!.Value, 1) : null);
    }

    private static int StepOf(int people) => people < Disclosure.LeastForQuartiles ? 5 : 1;

    private static int Rounded(double value, int step) => step * (int)Math.Round(value / step, MidpointRounding.AwayFromZero);
}
