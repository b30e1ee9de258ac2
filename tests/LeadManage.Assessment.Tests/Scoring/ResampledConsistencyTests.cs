using CsCheck;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Scoring;

public sealed class ResampledConsistencyTests
{
    private static readonly int[][] Person = [[5, 4, 5, 6, 4, 5], [3, 4, 2, 4, 3, 3], [5, 5, 6, 4, 5, 6], [2, 3, 2, 1, 3, 2], [4, 4, 3, 5, 4, 4], [3, 2, 3, 3, 4, 2]];

    [Fact]
    public void The_mean_over_the_fixed_splits_is_that_of_another_program()
    {
        // Computed by a script of its own in Python.
        Assert.Equal(0.9504759719786445, ResampledConsistency.Of(Person)!.Mean, 1e-12);
        Assert.Equal(0.9710252856041375, ResampledConsistency.Of([[5, 4, 5, 6, 4, 5], [3, 4, 2, 4, 3, 3], [5, 5], [2], []])!.Mean, 1e-12);
    }

    [Fact]
    public void Somebody_who_answers_by_scale_is_consistent_and_somebody_who_draws_lots_is_not()
    {
        Assert.Equal(1, ResampledConsistency.Of([[2, 2, 2], [3, 3, 3], [5, 5, 5]])!.Mean, 1e-12);

        Gen.Int[1, 6].Array[6].Array[6].Array[200].Sample(people => Assert.InRange(people.Select(person => ResampledConsistency.Of(person)?.Mean).OfType<double>().Average(), -.6, .1), iter: 10);
    }

    [Fact]
    public void It_lies_between_minus_one_and_one_and_is_the_same_each_time() =>
        Gen.Int[1, 6].Array[0, 6].Array[0, 7].Sample(person =>
        {
            var once = ResampledConsistency.Of(person);
            Assert.Equal(once?.Mean, ResampledConsistency.Of(person)?.Mean);
            Assert.InRange(once?.Mean ?? 0, -1, 1);
            Assert.InRange(once?.Coefficients.Count ?? 1, 1, ResampledConsistency.Splits);
        });

    [Fact]
    public void Two_scales_or_halves_that_never_vary_have_none()
    {
        Assert.Null(ResampledConsistency.Of([[1, 2, 3], [4, 5, 6]]));
        Assert.Null(ResampledConsistency.Of([[1, 2, 3], [4, 5, 6], [5]]));
        Assert.Null(ResampledConsistency.Of([[4, 4, 4], [4, 4, 4], [4, 4, 4]]));
    }
}
