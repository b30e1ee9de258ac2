using System.Collections.Concurrent;
using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>
/// Damaged copies of every published file: none may throw, and one that is accepted must be fit for use, from the order of its screens
/// to the last sentence. The normal run tries two thousand; LEADMANAGE_MUTANTS=100000 tries as many.
/// </summary>
public sealed class InstrumentFileMutationTests(ITestOutputHelper output)
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("LEADMANAGE_MUTANTS"), out var count) ? count : 2_000;

    [Fact]
    public void No_damaged_file_throws_and_an_accepted_one_can_be_shown_scored_and_told()
    {
        var (read, accepted) = (new ConcurrentDictionary<string, int>(StringComparer.Ordinal), new ConcurrentDictionary<string, int>(StringComparer.Ordinal));
        Mutants.All.Sample(
            mutant =>
            {
                read.AddOrUpdate(mutant.Name, 1, (_, n) => n + 1);
                var reading = InstrumentFile.Read(mutant.Name, mutant.Bytes);
                if (reading.Instrument is not { } instrument)
                {
                    Assert.NotEmpty(reading.Faults);
                    Assert.All(reading.Faults, fault => Assert.Matches(@"\A[^\p{Cc}]+\(\d+\): \$[^\p{Cc}]*: [^\p{Cc}]+\z", fault.ToString()));
                    return;
                }

                accepted.AddOrUpdate(mutant.Name, 1, (_, n) => n + 1);
                ShouldBeFitForUse(instrument);
            },
            iter: Count);

        foreach (var (name, _) in Mutants.Sound)
            output.WriteLine($"{name}: {read.GetValueOrDefault(name)} mutants, {accepted.GetValueOrDefault(name)} accepted");
        output.WriteLine($"{read.Values.Sum()} mutants, {accepted.Values.Sum()} accepted.");
        Assert.True(accepted.Values.Sum() > Count / 50, "The mutants are too wild to say anything about what is accepted.");
    }

    [Fact]
    public void Every_sound_file_is_fit_for_use() =>
        Assert.All(Mutants.Sound, file => ShouldBeFitForUse(InstrumentFile.Read(file.Name, file.Bytes).Instrument!));

    private static void ShouldBeFitForUse(Instrument instrument)
    {
        var screens = ItemOrder.Of(instrument, 7);
        Assert.Equal(instrument.Items.Select(item => item.Id).Order(), screens.SelectMany(screen => screen.Items).Select(item => item.Id).Order());
        Assert.All(screens, screen => Assert.NotEmpty(screen.Text));
        foreach (var sheet in (AnswerSheet[])[AnySheet.Full(instrument), AnySheet.Partial(instrument), AnySheet.Empty(instrument)])
        {
            var profile = ScoringService.Score(instrument, sheet, new ErrorBasis.Person());
            Assert.All(profile.Scales, scale => Assert.True(scale.Pomp is null or >= 0 and <= 100));
            Assert.All(profile.Axes, axis => Assert.True(axis.ProbabilityHigh is null or >= 0 and <= 1));
            Assert.True(sheet.Count < instrument.Items.Count || profile.Scales.All(scale => scale.Pomp is not null));
            Assert.Equal(ProfileText.Write(profile), ProfileText.Write(ProfileText.Read(ProfileText.Write(profile))));
            Assert.Equal(profile.Answers, AnswerCode.Pack(instrument, AnswerCode.Unpack(instrument, profile.Answers)));
            Assert.All(Narrative.Of(instrument, profile), sentence => Assert.NotEmpty(sentence.Text));
            Assert.NotEmpty(Explanation.Of(instrument, profile));
        }
    }
}
