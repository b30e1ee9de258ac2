using CsCheck;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Reading;

public sealed class ChangeExplanationTests
{
    private const int Iterations = 500;

    [Fact]
    public void Every_formula_shown_can_be_worked_out_again_to_the_result_beside_it() => ForAny((_, made) =>
        Assert.All(made.Values.SelectMany(one => one.Steps).Where(step => step.Formula.Length > 0), step =>
        {
            var result = Assert.NotNull(step.Result);
            Assert.True(Math.Abs(Formula.ValueOf(step.Formula) - result) <= Formula.RoundingIn(step.Formula) + (1e-4 * Math.Max(1, Math.Abs(result))), $"{step.Formula} is not {result}");
        }));

    [Fact]
    public void Every_number_of_the_comparison_has_a_derivation_that_holds_it() => ForAny((between, made) =>
    {
        Assert.Equal(between.Variance, made["spread"].Value);
        foreach (var (kind, changes) in new[] { ("axis", between.Axes), ("scale", between.Scales) })
            Assert.All(changes, change =>
            {
                Assert.Equal(change.Difference, made[$"{kind}-change-{change.Id}"].Value);
                Assert.Equal(change.Error, made.GetValueOrDefault($"{kind}-error-{change.Id}")?.Value);
                Assert.Equal(change.P, made.GetValueOrDefault($"{kind}-chance-{change.Id}")?.Value);
                Assert.Equal(kind == "axis" ? null : change.Adjusted, made.GetValueOrDefault($"{kind}-adjusted-{change.Id}")?.Value);
            });
        Assert.All(made.Values.Where(one => one.Value is not null), one => Assert.Contains(one.Steps, step => step.Result == one.Value));
        Assert.All(made.Values.Where(one => one.Value is null), one => Assert.All(one.Steps, step => Assert.EndsWith(".", step.Says)));
    });

    [Fact]
    public void The_change_of_a_scale_follows_from_the_answers_listed() => ForAny((between, made) =>
        Assert.All(between.Scales, change =>
        {
            var moves = made[$"scale-change-{change.Id}"].Moves.Select(move => move.Steps).OfType<int>().ToArray();
            Assert.Equal(change.Both, moves.Length);
            if (change.Difference is not null)
                Assert.Equal(moves.Average(), made[$"scale-change-{change.Id}"].Steps[0].Result!.Value, 1e-12);
        }));

    /// <summary>With t, and the values it has to pass, nobody needs a table of the distribution.</summary>
    [Fact]
    public void The_verdict_can_be_read_off_by_hand() => ForAny((between, made) =>
    {
        Assert.All(between.Axes.Where(axis => axis.P is not null), axis => Assert.Equal(axis.Verdict, Read(axis, T(axis, "axis") > Pass(made[$"axis-chance-{axis.Id}"], 1), Leans(axis, "axis"))));
        var goesOn = true;
        Assert.All(between.Scales.Where(scale => scale.P is not null).OrderBy(scale => scale.P), scale =>
        {
            goesOn &= T(scale, "scale") > Pass(made[$"scale-adjusted-{scale.Id}"], 0);
            Assert.Equal(scale.Verdict, Read(scale, goesOn, Leans(scale, "scale")));
        });

        double T(Change change, string kind) => Pass(made[$"{kind}-chance-{change.Id}"], 0);
        bool Leans(Change change, string kind) => T(change, kind) > Pass(made[$"{kind}-chance-{change.Id}"], 2);
        static double Pass(Derivation one, int step) => one.Steps[step].Result!.Value;
        static Verdict Read(Change change, bool reliable, bool leans) => (change.Difference > 0, reliable, leans) switch
        {
            (true, true, _) => Verdict.Higher,
            (false, true, _) => Verdict.Lower,
            (true, _, true) => Verdict.LeaningHigher,
            (false, _, true) => Verdict.LeaningLower,
            _ => Verdict.CannotBeTold,
        };
    });

    [Fact]
    public void Followed_back_every_number_leads_to_answers_of_both_times() => ForAny((_, made) =>
        Assert.All(made.Values.Where(one => one.Value is not null), one =>
        {
            Assert.All(one.From, id => Assert.Contains(id, made.Keys));
            Assert.Contains(Behind(one.Id), id => made[id].Moves.Any(move => move.Steps is not null));

            IEnumerable<string> Behind(string id) => made[id].From.SelectMany(Behind).Prepend(id);
        }));

    [Fact]
    public void The_range_around_a_change_leaves_out_zero_just_when_an_axis_changed_reliably() => SampleChanges.Compared.Sample(two =>
    {
        var reading = two.Reading;
        Assert.All(reading.Between!.Axes.Where(axis => axis.P is not null), axis =>
        {
            var (low, high) = reading.RangeOf(axis, ChangeBetween.Reliable)!.Value;
            Assert.Equal(axis.Verdict is Verdict.Higher or Verdict.Lower, low > 0 || high < 0);
        });
    }, iter: Iterations);

    private static void ForAny(Action<ChangeBetween, IReadOnlyDictionary<string, Derivation>> holds) =>
        SampleChanges.Compared.Sample(two => holds(two.Reading.Between!, Explanation.Of(two.Reading).ToDictionary(one => one.Id, StringComparer.Ordinal)), iter: Iterations);
}
