using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class ScoringPropertyTests
{
    private static readonly Instrument Lm36 = Published.Lm36;

    /// <summary>36 answers; 0 is skipped, 7 is "no opportunity".</summary>
    private static readonly Gen<int[]> SomeMissing = Gen.Frequency((8, Gen.Int[1, 6]), (1, Gen.Const(0)), (1, Gen.Const(7))).Array[36];

    private static readonly int[] InOrder = [.. Enumerable.Range(0, 36)];

    private static readonly Gen<int[]> Complete = Gen.Int[1, 6].Array[36];

    [Fact]
    public void Raising_an_answer_raises_its_scale_or_lowers_it_when_reversed() =>
        Gen.Select(Complete, Gen.Int[0, 35]).Where(pair => pair.Item1[pair.Item2] < 6).Sample((answers, at) =>
        {
            var key = Lm36.Items[at].Keys[0];
            var before = Score(answers).Scale(key.Scale).Pomp!.Value;
            int[] raised = [.. answers];
            raised[at]++;
            var after = Score(raised).Scale(key.Scale).Pomp!.Value;
            return key.Reverse ? after < before : after > before;
        }, iter: 300);

    [Fact]
    public void Turning_every_answer_round_mirrors_every_score() =>
        SomeMissing.Sample(answers =>
        {
            var (straight, mirrored) = (Score(answers), Score([.. answers.Select(answer => answer is 0 or 7 ? answer : 7 - answer)]));
            return straight.Scales.Zip(mirrored.Scales).All(pair => pair.First.Pomp is { } pomp
                ? Math.Abs(pomp + pair.Second.Pomp!.Value - 100) < 1e-9 && Math.Abs(pair.First.Sem!.Value - pair.Second.Sem!.Value) < 1e-9
                : pair.Second.Pomp is null);
        }, iter: 300);

    [Fact]
    public void The_order_in_which_answers_arrive_does_not_matter() =>
        Gen.Select(SomeMissing, Gen.Shuffle(InOrder)).Sample((answers, order) =>
            ProfileText.Write(Score(answers)).AsSpan().SequenceEqual(ProfileText.Write(ScoringService.Score(Lm36, SheetOf(answers, order), new ErrorBasis.Person()))), iter: 300);

    [Fact]
    public void Scores_stay_within_their_range_and_probabilities_add_up_to_one() =>
        SomeMissing.Sample(answers =>
        {
            var profile = Score(answers);
            var inRange = profile.Scales.Select(scale => scale.Pomp).Concat(profile.Axes.Select(axis => axis.Pomp)).All(pomp => pomp is null or (>= 0 and <= 100));
            return inRange && (profile.Map is not { } map || Math.Abs(map.Both + map.UpFirst + map.AcrossFirst + map.Neither - 1) < 1e-12);
        }, iter: 300);

    [Fact]
    public void No_sheet_makes_a_number_that_is_none()
    {
        // One answer is enough here, so that scales and sheets of a single answer are scored too.
        var lenient = Lm36 with { Missing = new MissingRule(.01, 1) };
        Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[1, 7])).Array[36].Sample(answers =>
            // The canonical text cannot hold NaN or infinity: writing would throw.
            ProfileText.Write(ScoringService.Score(lenient, SheetOf(answers, InOrder), new ErrorBasis.Person())).Length > 0, iter: 300);
    }

    [Fact]
    public void A_profile_read_back_and_written_again_is_the_same_to_the_byte() =>
        SomeMissing.Sample(answers =>
        {
            var text = ProfileText.Write(Score(answers));
            return text.AsSpan().SequenceEqual(ProfileText.Write(ProfileText.Read(text)));
        }, iter: 300);

    [Fact]
    public void Packed_answers_score_to_the_same_profile() =>
        SomeMissing.Sample(answers =>
        {
            var profile = Score(answers);
            var again = ScoringService.Score(Lm36, AnswerCode.Unpack(Lm36, profile.Answers), profile.Error.ToBasis());
            return ProfileText.Write(profile).AsSpan().SequenceEqual(ProfileText.Write(again));
        }, iter: 300);

    private static Profile Score(int[] answers) =>
        ScoringService.Score(Lm36, SheetOf(answers, InOrder), new ErrorBasis.Person());

    private static AnswerSheet SheetOf(int[] answers, int[] order) => new(Lm36, order
        .Where(at => answers[at] != 0)
        .Select(at => KeyValuePair.Create(Lm36.Items[at].Id, answers[at] == 7 ? Given.NoOpportunity : (Given)answers[at])));
}
