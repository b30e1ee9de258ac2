using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Manual;

/// <summary>Answers of many people who differ in what they do, with statements skipped and without opportunity; the same for the same number.</summary>
internal static class SampleSheets
{
    public static IReadOnlyList<AnswerSheet> Of(Instrument instrument, int people, double missing = .03, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, people).Select(_ => One(instrument, random, missing))];
    }

    private static AnswerSheet One(Instrument instrument, Random random, double missing)
    {
        var level = random.NextDouble() + random.NextDouble() - 1;
        var scales = instrument.Scales.ToDictionary(scale => scale.Id, _ => level + random.NextDouble() - .5, StringComparer.Ordinal);
        var answers = new Dictionary<string, Given>(StringComparer.Ordinal);
        foreach (var item in instrument.Items.Where(item => item.Keys.Count > 0))
        {
            var answer = AnswerTo(item, scales[item.Keys[0].Scale] + (1.2 * (random.NextDouble() - .5)), random);
            var chance = random.NextDouble();
            if (chance >= missing)
                answers[item.Id] = answer;
            else if (chance < missing / 2 && item.Format.Accepts(Given.NoOpportunity))
                answers[item.Id] = Given.NoOpportunity;
        }

        return new AnswerSheet(instrument, answers);
    }

    private static Given AnswerTo(Item item, double value, Random random) => item.Format switch
    {
        ResponseFormat format => ScoringService.Keyed(format, item.Keys[0], (int)Math.Clamp(Math.Round(format.Lo + (format.Range * (.6 + (.5 * value)))), format.Lo, format.Hi)),
        TruthFormat format => format.Sure[random.Next(format.Sure.Count)] * (value > -.3 == item.Fact!.Truth ? 1 : -1),
        _ => throw new InvalidOperationException("Only statements of scales are answered here."),
    };
}
