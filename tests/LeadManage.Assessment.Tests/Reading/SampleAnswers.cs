using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Random answers to any questionnaire, each in its own format.</summary>
/// <param name="level">Where answers lie on the whole, as a share of the response scale.</param>
/// <param name="contrast">How far scales, or ratings, lie apart.</param>
/// <param name="spread">How far the answers of one scale scatter.</param>
/// <param name="missing">Share of answers that were not given.</param>
/// <param name="tilt">How much more was needed than given, by side.</param>
/// <param name="random">Numbers of 0-1: one a scale, and three a statement.</param>
internal sealed class SampleAnswers(Instrument instrument, double level, double contrast, double spread, double missing, (double Up, double Across) tilt, double[] random)
{
    private static readonly string[] OwnWords = ["If the plan slips", "a meeting runs late.", "then I will ask what is next", "call one person", "  two\nlines  ", "…"];

    public AnswerSheet Sheet
    {
        get
        {
            var answers = new Dictionary<string, Given>(StringComparer.Ordinal);
            foreach (var (i, item) in instrument.Items.Index())
            {
                var at = instrument.Scales.Count + (3 * i);
                if (random[at] >= missing)
                    answers[item.Id] = GivenFor(item, random[at + 1], random[at + 2]);
                else if (random[at + 1] < .5 && item.Format.Accepts(Given.NoOpportunity))
                    answers[item.Id] = Given.NoOpportunity;
            }

            // An allocation is given as a whole or not at all.
            foreach (var group in instrument.Groups.Where(group => group.Sum is not null))
                Allocate(group, answers);
            return new AnswerSheet(instrument, answers);
        }
    }

    private Given GivenFor(Item item, double first, double second) => item.Format switch
    {
        ResponseFormat format when item.Keys is [var key, ..] => ScoringService.Keyed(format, key, Step(format, level + (contrast * Centered(random[Place(key.Scale)])) + (spread * Centered(second)))),
        ResponseFormat format => Step(format, level + (contrast * Centered(first)) + (spread * Centered(second)) + Tilt(item)),
        TruthFormat format => format.Sure[(int)(first * (format.Sure.Count - 1))] * (second < level == item.Fact!.Truth ? 1 : -1),
        TextFormat => new Given(null, OwnWords[(int)(first * (OwnWords.Length - 1))]),
        DateFormat => new Given(null, "2027-01-18"),
        _ => 0,
    };

    private void Allocate(ItemGroup group, Dictionary<string, Given> answers)
    {
        if (group.Items.Any(id => !answers.ContainsKey(id)))
        {
            foreach (var id in group.Items)
                answers.Remove(id);
            return;
        }

        var left = group.Sum!.Value;
        foreach (var (place, id) in group.Items.Index())
        {
            var share = place == group.Items.Count - 1 ? left : (int)(left * random[instrument.Scales.Count + (3 * instrument.Items.Index().First(item => item.Item.Id == id).Index) + 2]);
            answers[id] = share;
            left -= share;
        }
    }

    private double Tilt(Item item) =>
        instrument.Balance.FirstOrDefault(process => process.Needed == item.Id) is { } process ? process.Side == Side.Up ? tilt.Up : tilt.Across : 0;

    private int Place(string scale) => instrument.Scales.Select(one => one.Id).ToList().IndexOf(scale);

    private static int Step(ResponseFormat format, double share) => format.Lo + (int)Math.Round(Math.Clamp(share, 0, 1) * format.Range);

    private static double Centered(double chance) => (2 * chance) - 1;
}
