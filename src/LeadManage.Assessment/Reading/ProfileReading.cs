using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Reading;

/// <summary>A profile beside its questionnaire, with the comparisons the rules ask for.</summary>
internal sealed class ProfileReading
{
    public ProfileReading(Instrument instrument, Profile profile, Beside? beside = null, Crowd? crowd = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Instrument != instrument.Id || profile.Version != instrument.Version)
            throw new ArgumentException($"The profile was made with {profile.Instrument}.v{profile.Version}, not with {instrument.Key}.", nameof(profile));
        if (crowd is not null && crowd.Manual.Questionnaire != instrument.Key)
            throw new ArgumentException($"The others answered {crowd.Manual.Questionnaire}, not {instrument.Key}.", nameof(crowd));
        Instrument = instrument;
        Profile = profile;
        Beside = beside;
        Crowd = crowd;
        Sheet = AnswerCode.Unpack(instrument, profile.Answers);
        Scored = [.. profile.Scales.Where(scale => scale.Pomp is not null)];
        Standings = [.. Scored.Where(scale => scale.Sem is not null).Select(StandingOf)];
        if (profile.Map is { } position && instrument.Map is { } map)
            Map = new MapReading(instrument, map, position);
    }

    public Instrument Instrument { get; }

    public Profile Profile { get; }

    /// <summary>The answers it was made from.</summary>
    public AnswerSheet Sheet { get; }

    /// <summary>Another profile of the same person; null when there is none.</summary>
    public Beside? Beside { get; }

    /// <summary>The others on this server; null when they are not known, or too few.</summary>
    public Crowd? Crowd { get; }

    /// <summary>True when scales tell, one by one, what a person does: not what a situation asks, what was judged rightly, or which side statements lean to.</summary>
    public bool ReadsScales => Instrument is { Answer: ResponseFormat, Scales.Count: > 0, Need: null, ItemPairs: [] };

    /// <summary>True when the result tells what a person does.</summary>
    public bool TellsBehavior => ReadsScales || Instrument.ItemPairs.Count > 0;

    /// <summary>A further result; without a value when there is none of this id.</summary>
    public Figure Figure(string id) => Profile.Figure(id) ?? new Figure(id, null);

    /// <summary>Null when the questionnaire has no map, or the profile no point on it.</summary>
    public MapReading? Map { get; }

    /// <summary>The same, as far as its regions may be named: null also where the answers ask for care.</summary>
    public MapReading? Named => Profile.IsWithCare ? null : Map;

    /// <summary>Scales with a score.</summary>
    public IReadOnlyList<ScaleScore> Scored { get; }

    /// <summary>Scales with a score and an error, and how sure it is that they stand apart.</summary>
    public IReadOnlyList<ScaleStanding> Standings { get; }

    public string NameOf(ScaleScore scale) => Instrument.Scale(scale.Id).Name;

    public string NameOf(AxisScore axis) => Instrument.Axis(axis.Id).Name;

    /// <summary>Probability that a true difference has the sign of the one seen; one half when there is none.</summary>
    /// <param name="difference">The difference seen, POMP points.</param>
    /// <param name="error">Its standard error, POMP points; 0 or more.</param>
    public static double ProbabilityOfSign(double difference, double error) =>
        difference == 0 ? .5
        : error > 0 ? Normal.CDF(0, 1, Math.Abs(difference) / error)
        : 1;

    private ScaleStanding StandingOf(ScaleScore scale)
    {
        var others = Scored.Where(other => other.Sem is not null && other.Id != scale.Id).ToArray();
        var apart = others.Length == 0 ? 0 : scale.Pomp!.Value - others.Average(other => other.Pomp!.Value);
        var error = others.Length == 0 ? 0 : MeasurementError.AgainstMean(scale.Sem!.Value, [.. others.Select(other => other.Sem!.Value)]);
        // Bonferroni: the scale that stands out is found by looking at all of them.
        var sure = Bonferroni.Sure(1 - ProbabilityOfSign(apart, error), others.Length + 1);
        var axis = Instrument.Map is null ? null : Instrument.Axes.FirstOrDefault(axis => axis.Scales.Contains(scale.Id, StringComparer.Ordinal));
        double? aboveLine = axis is null ? null : Uncertainty.ProbabilityAbove(scale.Pomp!.Value, axis.Cut, scale.Sem!.Value);
        return new ScaleStanding(scale, Instrument.Scale(scale.Id).Name, apart > 0 ? sure : 0, apart < 0 ? sure : 0, aboveLine, axis is null ? "" : Lines.NameOf(Instrument, axis));
    }
}
