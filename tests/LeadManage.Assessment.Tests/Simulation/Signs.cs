using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>How often the signs of careless answering are found, in one kind of people.</summary>
internal sealed class Signs
{
    /// <summary>Below this the consistency of a person within themselves was proposed to be a sign.</summary>
    private const double FlatBelow = .30;

    private readonly int[] _apart = new int[9];
    private int _people;
    private int _flat;

    /// <summary>Share of people whose consistency within themselves lies below the cut that was proposed, 0-1.</summary>
    public double Inconsistent => (double)_flat / _people;

    /// <summary>Share of people with at least so many pairs of statements apart, 0-1.</summary>
    public double AtLeast(int pairs) => _apart.Skip(pairs).Sum() / (double)_people;

    /// <summary>People of a world who answer with care, 20 to each set of statements.</summary>
    public static Signs OfHonest(World world, Instrument instrument, int people, int seed)
    {
        var random = new Random(seed);
        Crowd? crowd = null;
        return Of(instrument, people, person => (crowd = person % 20 == 0 ? new Crowd(world, instrument, random) : crowd)!.Next().First);
    }

    /// <summary>People who would answer as usual, and do it without reading.</summary>
    public static Signs OfCareless(Func<Instrument, Random, AnswerSheet, AnswerSheet> make, Instrument instrument, int people, int seed)
    {
        var random = new Random(seed);
        var crowd = new Crowd(World.Usual, instrument, random);
        return Of(instrument, people, _ => make(instrument, random, crowd.Next().First));
    }

    /// <summary>Answers to statements as shown; without times, for these worlds know nothing of reading.</summary>
    private static Signs Of(Instrument instrument, int people, Func<int, AnswerSheet> next)
    {
        var signs = new Signs();
        var screens = ItemOrder.Of(instrument, seed: 1);
        for (var person = 0; person < people; person++)
        {
            var quality = SittingQuality.Of(instrument, next(person), screens, null, doNotUse: false)!;
            signs._people++;
            signs._apart[(int)(quality.Signal(QualitySignal.Pairs)?.Value ?? 0)]++;
            signs._flat += quality.Signal(QualitySignal.Consistency)?.Value < FlatBelow ? 1 : 0;
        }

        return signs;
    }

    /// <summary>Ways of answering without reading.</summary>
    public static IReadOnlyList<(string Name, Func<Instrument, Random, AnswerSheet, AnswerSheet> Make)> Careless { get; } =
    [
        ("Any step at random", (instrument, random, _) => Answers(instrument, _ => random.Next(1, 7))),
        ("A step of the upper half at random", (instrument, random, _) => Answers(instrument, _ => random.Next(4, 7))),
        ("The second half at random", (instrument, random, honest) =>
        {
            var later = ItemOrder.Of(instrument, seed: 1).SelectMany(screen => screen.Items).Skip(instrument.Items.Count / 2).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            return Answers(instrument, item => later.Contains(item.Id) ? random.Next(1, 7) : honest.ValueOf(item.Id)!.Value);
        }),
        ("The same step throughout", (instrument, random, _) => Same(instrument, random.Next(1, 7))),
    ];

    private static AnswerSheet Same(Instrument instrument, int step) => Answers(instrument, _ => step);

    private static AnswerSheet Answers(Instrument instrument, Func<Item, int> step) =>
        new(instrument, instrument.Items.Select(item => KeyValuePair.Create(item.Id, (Given)step(item))));
}
