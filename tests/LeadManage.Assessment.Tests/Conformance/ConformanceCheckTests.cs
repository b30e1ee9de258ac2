using LeadManage.Assessment.Conformance;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>What <c>conform</c> finds, and what it makes of data that are not as they should be.</summary>
public sealed class ConformanceCheckTests
{
    private const string Keys = """
        {"id_column":"id","group_column":"team","scales":[{"id":"S","name":"Scale","items":["a","b","c"],"reverse":["c"],"min":1,"max":5}],
         "pairs":{"S":["S","later"]},"x_axis":"S","y_axis":"S","target_column":"id","rater_columns":["a","b"],"min":1,"max":5}
        """;

    private const string Input = "id,team,a,b,c,later\n1,x,4,5,2,3.5\n2,x,3,,1,NA\n3,\"y, z\",2,1,4,2\n4,\"y, z\",5,4,1,4\n5,w,,,,\n";

    [Theory]
    [InlineData("""{"scores":{"S":{"respondents":{"n_answered":[3,2,3,3,0],"mean":[4.333333333333333,4,1.6666666666666667,4.666666666666667,null]}}}}""", 10)]
    [InlineData("""{"reliability":{"S":{"n_listwise":3,"items":{"id":["a","b","c"],"mean":[3.6666666666666665,3.3333333333333335,3.6666666666666665]}}}}""", 4)]
    [InlineData("""{"rwg_single":{"a":{"group":["y, z","x","w"],"n":[2,2,0],"rwg":[0,0.75,null]}}}""", 6)]
    [InlineData("""{"rwg_multi":{"S":{"group":["x","y, z"],"n":[1,2],"rwgj":[null,0],"ad_mean":[null,1.5]}}}""", 6)]
    [InlineData("""{"rci":{"S":{"n":3,"reliability_label":"retest"}}}""", 1)]
    [InlineData("""{"careless":{"items_in_order":["a","b"],"longstring":[1,1,1,1,1],"longstring_skip_missing":[1,1,1,1,null],"mahalanobis":{"n_complete":3,"df":2}}}""", 12)]
    [InlineData("""{"checks":[{"id":"x","quantity":"alpha","inputs":{"data":[[3,3],[3,3]]},"expected":null,"published":0.2,"source":"s","tolerance":1e-9}]}""", 1)]
    [InlineData("""{"checks":[{"id":"x","quantity":"omega","inputs":{"data":[[1,2],[2,1],[4,4],[5,3]]},"expected":null},{"id":"y","quantity":"sem","inputs":{"sd":2,"reliability":null},"expected":null}]}""", 2)]
    [InlineData("""{"quadrant":{"rows":[4,1],"cut50":{"x_cut":50,"y_cut":50,"rho":0,"observed":["HH","HH"]},"observed_counts_cut50_all_rows":{"HH":3,"HL":0,"LH":0,"LL":1}}}""", 4)]
    [InlineData("""{"checks":[{"id":"x","quantity":"wilson","inputs":{"correct":9,"n":12},"expected":[0.4677,0.9110],"tolerance":1e-3}]}""", 2)]
    public void What_agrees_is_counted(string expected, int compared)
    {
        var result = ConformanceCheck.Compare(Input, Keys, expected);

        Assert.Empty(result.Differences);
        Assert.Equal(compared, result.Compared);
        Assert.True(result.Passed);
    }

    [Theory]
    [InlineData("""{"scores":{"S":{"respondents":{"mean":[4.333333333333333,4,1.6666666666666667,4.66666668,null]}}}}""", "scores.S.respondents.mean[3]")]
    [InlineData("""{"scores":{"S":{"respondents":{"mean":[4.333333333333333,4,1.6666666666666667,4.666666666666667,0]}}}}""", "scores.S.respondents.mean[4]")]
    [InlineData("""{"scores":{"S":{"respondents":{"mean":[null,4,1.6666666666666667,4.666666666666667,null]}}}}""", "scores.S.respondents.mean[0]")]
    [InlineData("""{"scores":{"S":{"respondents":{"n_answered":[3,2,3]}}}}""", "scores.S.respondents.n_answered")]
    [InlineData("""{"scores":{"S":{"k":3,"happiness":7}}}""", "scores.S.happiness")]
    [InlineData("""{"scores":{"T":{"k":3}}}""", "scores")]
    [InlineData("""{"reliability":{"S":{"items":{"id":["a","c","b"]}}}}""", "reliability.S.items.id[1]")]
    [InlineData("""{"rwg_single":{"a":{"group":["x","y, z","v"],"n":[2,2,0]}}}""", "rwg_single.a.group")]
    [InlineData("""{"wisdom":{}}""", "wisdom")]
    [InlineData("""{"checks":[{"id":"new","quantity":"beauty","inputs":{},"expected":1}]}""", "checks[0].new")]
    [InlineData("""{"checks":[{"id":"new","quantity":"sem","inputs":{"sd":1},"expected":1}]}""", "checks[0]")]
    [InlineData("""{"checks":[{"id":"new","quantity":"sem","inputs":{"sd":1,"reliability":0},"expected":1,"mood":"good"}]}""", "checks[0].new.mood")]
    [InlineData("""{"checks":[{"id":"far","quantity":"normal_cdf","inputs":{"z":-8},"expected":6.23e-16,"tolerance":1e-22}]}""", "checks[0].far")]
    [InlineData("""{"checks":"none"}""", "checks")]
    [InlineData("{", "")]
    public void What_differs_or_is_not_known_is_named(string expected, string path)
    {
        var result = ConformanceCheck.Compare(Input, Keys, expected);

        Assert.Equal(path, result.Differences[0].Path);
        Assert.False(result.Passed);
    }

    [Fact]
    public void Remarks_are_passed_over_and_a_case_without_numbers_has_shown_nothing()
    {
        var result = ConformanceCheck.Compare(Input, Keys, """{"case":"x","title":"y","note":"z","published":{"alpha":3},"scores":{"S":{"as_returned":{"k":9}}}}""");

        Assert.Empty(result.Differences);
        Assert.Equal(0, result.Compared);
        Assert.False(result.Passed);
    }

    [Fact]
    public void A_small_tail_must_agree_in_its_own_digits()
    {
        const string Same = """{"careless":{"items_in_order":["a"],"mahalanobis":{"p":[PPP,null,null,null,null]}}}""";
        var far = "id,a,b,c\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"{row},{(row == 0 ? 100 : row % 2)},1,1\n"));
        var expected = (string p) => Same.Replace("PPP", p).Replace(",null,null,null,null", string.Concat(Enumerable.Range(1, 299).Select(_ => ",null")));

        var differences = ConformanceCheck.Compare(far, Keys, expected("1e-60")).Differences;

        // 299 nulls are wrong on purpose; the tail of about 1e-65 may not pass for 1e-60.
        Assert.Equal("careless.mahalanobis.p[0]", differences[0].Path);
    }

    [Theory]
    [InlineData("", "input.csv is empty.")]
    [InlineData("id,a,b,c\n1,2,3\n", "input.csv, row 1: 3 cells where the first line has 4.")]
    [InlineData("id,a,b,c\n1,2,3,often\n", "input.csv, column c: \"often\" is no number.")]
    [InlineData("id,a,b\n1,2,3\n", "input.csv has no column c.")]
    public void A_table_that_cannot_be_read_is_a_difference_and_no_exception(string input, string reason)
    {
        var difference = Assert.Single(ConformanceCheck.Compare(input, Keys, """{"scores":{"S":{"k":3}}}""").Differences);

        Assert.Contains(reason, difference.Got);
    }
}
