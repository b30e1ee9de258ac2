using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>
/// Damaged copies of lm36: none may throw, and one that is accepted must be fit for use. The normal run tries two thousand;
/// LEADMANAGE_MUTANTS=100000 tries as many.
/// </summary>
public sealed class InstrumentFileMutationTests(ITestOutputHelper output)
{
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("LEADMANAGE_MUTANTS"), out var count) ? count : 2_000;

    private static readonly byte[] Sound = Published.Bytes("lm36.v1");

    /// <summary>Pieces that are likely to hurt: structure, numbers at their limits, markup, half characters.</summary>
    private static readonly string[] Pieces =
        ["", "{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "1", "-1", "2147483648", "1e999", "0.5", "\"\"", "\"SD\"", "\"L\"", "\"+\"", "{}", "[]", "<b>", "&lt;", "\\uD800", "\u0000", "\u202E", "//"];

    private static readonly Gen<byte[]> Bytes =
        from cuts in Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, 12], Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Encoding.UTF8.GetBytes(Pieces[at])), Gen.Byte.Array[0, 4])).Array[1, 3]
        select cuts.Aggregate(Sound, (bytes, cut) => [.. bytes.AsSpan(0, Math.Min(cut.Item1, bytes.Length)), .. cut.Item3, .. bytes.AsSpan(Math.Min(cut.Item1 + cut.Item2, bytes.Length))]);

    private static readonly Gen<byte[]> Structure =
        from edits in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, 3]).Array[1, 3]
        select Edited(edits);

    [Fact]
    public void No_damaged_file_throws_and_an_accepted_one_can_be_scored_and_ordered()
    {
        var accepted = 0;
        Gen.OneOf(Bytes, Structure).Sample(
            mutant =>
            {
                var reading = InstrumentFile.Read("lm36.v1.json", mutant);
                if (reading.Instrument is not { } instrument)
                    return reading.Faults.Count > 0;
                Interlocked.Increment(ref accepted);
                return IsFitForUse(instrument);
            },
            iter: Mutants);

        output.WriteLine($"{Mutants} mutants, {accepted} accepted.");
        Assert.True(accepted > Mutants / 100, "The mutants are too wild to say anything about what is accepted.");
    }

    private static bool IsFitForUse(Instrument instrument)
    {
        var answers = instrument.Items.Select((item, n) => KeyValuePair.Create(item.Id, (Given)(instrument.Format.Lo + (n % (instrument.Format.Range + 1)))));
        var profile = ScoringService.Score(instrument, new AnswerSheet(instrument, answers), new ErrorBasis.Person());
        _ = ScoringService.Score(instrument, new AnswerSheet(instrument, []), new ErrorBasis.Person());
        return profile.Scales.All(scale => scale.Pomp is >= 0 and <= 100)
            && profile.Axes.All(axis => axis.ProbabilityHigh is >= 0 and <= 1)
            && (profile.Map is null) == (instrument.Map is null)
            && ProfileText.Write(ProfileText.Read(ProfileText.Write(profile))).SequenceEqual(ProfileText.Write(profile))
            && ItemOrder.Of(instrument, 7).SelectMany(screen => screen.Items).Select(item => item.Id).Order().SequenceEqual(instrument.Items.Select(item => item.Id).Order());
    }

    /// <summary>Removes, doubles, swaps or replaces whole values of the JSON tree.</summary>
    private static byte[] Edited((int From, int To, int Kind)[] edits)
    {
        var root = JsonNode.Parse(Sound)!;
        foreach (var (from, to, kind) in edits)
        {
            JsonNode[] places = [.. Descendants(root)];
            var (place, other) = (places[from % places.Length], places[to % places.Length].DeepClone());
            switch (kind, place.Parent)
            {
                case (0, JsonArray list):
                    list.Remove(place);
                    break;
                case (0, JsonObject holder):
                    holder.Remove(place.GetPropertyName());
                    break;
                case (1, JsonArray list):
                    list.Add(place.DeepClone());
                    break;
                case (1, JsonObject holder):
                    holder[place.GetPropertyName() + "2"] = other;
                    break;
                case (2, not null):
                    place.ReplaceWith(other);
                    break;
                default:
                    place.ReplaceWith(JsonNode.Parse(to % 3 == 0 ? "3" : to % 3 == 1 ? "\"3\"" : "[3]"));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => (node switch
    {
        JsonObject holder => holder.Select(member => member.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child));
}
