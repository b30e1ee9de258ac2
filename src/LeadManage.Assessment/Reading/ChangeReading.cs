using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Reading;

/// <summary>Two sittings of one questionnaire by one person, read side by side.</summary>
public sealed class ChangeReading
{
    /// <param name="instrument">The questionnaire, in the version of the later sitting.</param>
    /// <param name="earlier">The profile made first.</param>
    /// <param name="later">The profile made last.</param>
    /// <exception cref="ArgumentException">The profiles are not of this questionnaire, or it has no scales answered in steps.</exception>
    public ChangeReading(Instrument instrument, Profile earlier, Profile later)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (!IsPossibleFor(instrument))
            throw new ArgumentException($"{instrument.Key} has no scales answered in steps.", nameof(instrument));
        if (earlier.Instrument != instrument.Id || later.Instrument != instrument.Id || later.Hash != instrument.Hash)
            throw new ArgumentException($"{earlier.Instrument}.v{earlier.Version} and {later.Instrument}.v{later.Version} are not both of {instrument.Key}.", nameof(earlier));
        (Instrument, Earlier, Later) = (instrument, earlier, later);
        Obstacle = earlier.Hash != later.Hash ? ChangeObstacle.OtherVersion
            : earlier.IsWithCare || later.IsWithCare ? ChangeObstacle.WithCare
            : null;
        Between = Obstacle is null ? ChangeBetween.Of(instrument, earlier, later) : null;
    }

    public Instrument Instrument { get; }

    public Profile Earlier { get; }

    public Profile Later { get; }

    /// <summary>Null when they are compared.</summary>
    public ChangeObstacle? Obstacle { get; }

    /// <summary>What changed; null when they are not compared.</summary>
    public ChangeBetween? Between { get; }

    /// <summary>Changes of the scales that are read one by one: a scale that makes up an axis alone is read as that axis.</summary>
    public IReadOnlyList<Change> Scales => Between is null ? [] : [.. Between.Scales.Where(change => ScalesOf(Instrument).Any(scale => scale.Id == change.Id))];

    /// <summary>Scales that are read beside the axes: all but those that make up an axis alone.</summary>
    public static IEnumerable<Scale> ScalesOf(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument.Scales.Where(scale => !instrument.Axes.Any(axis => axis.Scales is [var only] && only == scale.Id));
    }

    /// <summary>True when a questionnaire has scores that can be followed over time.</summary>
    public static bool IsPossibleFor(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument is { Answer: ResponseFormat, Scales.Count: > 0 };
    }

    /// <summary>How many standard errors a change has to measure so that chance alone goes further with probability <paramref name="p"/>, either way.</summary>
    public static double Critical(int degrees, double p) => StudentT.InvCDF(0, 1, degrees, 1 - (p / 2));

    /// <summary>Where the true change lies with probability 1 - <paramref name="p"/>, POMP points; null when it is not compared.</summary>
    public (double Low, double High)? RangeOf(Change change, double p)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Between is { Degrees: var degrees } && change is { Difference: { } difference, Error: { } error } && Critical(degrees, p) * error is var reach
            ? (difference - reach, difference + reach)
            : null;
    }

    internal string NameOfAxis(Change change) => Instrument.Axis(change.Id).Name;

    internal string NameOfScale(Change change) => Instrument.Scale(change.Id).Name;
}
