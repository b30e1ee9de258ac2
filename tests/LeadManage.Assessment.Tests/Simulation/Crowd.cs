using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>Statements drawn once from a world, and people who answer them. The same seed gives the same people.</summary>
internal sealed class Crowd
{
    private readonly World _world;
    private readonly Random _random;
    private readonly Instrument _instrument;
    private readonly double[] _easy;
    private readonly int[] _scale;
    private readonly int[] _twin;

    public Crowd(World world, Instrument instrument, Random random)
    {
        (_world, _instrument, _random) = (world, instrument, random);
        _easy = [.. instrument.Items.Select(_ => world.Statements * Chance())];
        var scales = instrument.Scales.Select(scale => scale.Id).ToList();
        _scale = [.. instrument.Items.Select(item => scales.IndexOf(item.Keys[0].Scale))];
        // A statement shares its reading with the first statement of the pair it belongs to.
        var ids = instrument.Items.Select(item => item.Id).ToList();
        _twin = [.. ids.Select(id => instrument.ConsistencyPairs.FirstOrDefault(pair => pair.Second == id) is { } pair ? ids.IndexOf(pair.First) : ids.IndexOf(id))];
    }

    /// <summary>One person, who answers twice without having changed unless told to.</summary>
    /// <param name="moved">How far the person's level on each axis, in order, has moved when they answer again, steps.</param>
    public SimulatedPerson Next(params double[] moved)
    {
        var (format, scales) = (_instrument.Format, _instrument.Scales.Count);
        var common = _world.People * Math.Sqrt(.5) * Chance();
        var axes = _instrument.Axes.Select(_ => _world.People * Math.Sqrt(.25) * Chance()).ToArray();
        var factor = Math.Exp(_world.Uneven * Chance());
        var (reading, chance) = (_world.Reading * factor, Enumerable.Range(0, scales).Select(n => _world.Chance * factor * (1 + (_world.UnevenScales * ((2.0 * n / (scales - 1)) - 1)))).ToArray());
        var levels = _instrument.Scales.Select(scale => _world.Level + common + axes[AxisOf(scale.Id)] + (_world.People * Math.Sqrt(.25) * Chance())).ToArray();
        var own = _easy.Select(_ => Chance()).ToArray();
        var readings = own.Select((free, n) => reading * (_twin[n] == n ? free : (_world.Likeness * own[_twin[n]]) + (Math.Sqrt(1 - (_world.Likeness * _world.Likeness)) * free))).ToArray();

        var truth = levels.Select((level, n) => ScoringService.Pomp(format, Expected(format, level, Root(_world.Statements, reading, chance[n])))).ToArray();
        return new SimulatedPerson(
            Answers(0),
            Answers(1),
            [.. _instrument.Axes.Select(axis => axis.Scales.Average(id => truth[ScaleOf(id)]))]);

        AnswerSheet Answers(int again)
        {
            var day = _world.Day * Chance();
            return new AnswerSheet(_instrument, _instrument.Items.Index()
                .Where(_ => _world.LeftOut == 0 || _random.NextDouble() >= _world.LeftOut)
                .Select(place =>
                {
                    var scale = _scale[place.Index];
                    var level = levels[scale] + (again * moved.ElementAtOrDefault(AxisOf(_instrument.Scales[scale].Id)));
                    var felt = level + day + _easy[place.Index] + readings[place.Index] + (chance[scale] * Chance());
                    var step = (int)Math.Clamp(Math.Round(felt), format.Lo, format.Hi);
                    return KeyValuePair.Create(place.Item.Id, (Given)ScoringService.Keyed(format, place.Item.Keys[0], step));
                })
                .ToArray());
        }
    }

    private int AxisOf(string scale) => _instrument.Axes.Index().First(axis => axis.Item.Scales.Contains(scale)).Index;

    private int ScaleOf(string scale) => _instrument.Scales.Index().First(one => one.Item.Id == scale).Index;

    /// <summary>The answer to be expected over all statements that might have been asked.</summary>
    private static double Expected(ResponseFormat format, double level, double spread) =>
        format.Lo + Enumerable.Range(format.Lo, format.Range).Sum(step => Normal.CDF(0, 1, (level - (step + .5)) / spread));

    private static double Root(params double[] parts) => Math.Sqrt(parts.Sum(part => part * part));

    private double Chance() => Normal.Sample(_random, 0, 1);
}
