using LeadManage.Assessment.Reading;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>
/// The ledger of claims: each rule is guarded by a case of its own in claims.json, and docs/claims.md lists all rules.
/// With LEADMANAGE_WRITE_CLAIMS set both files are written anew.
/// </summary>
public sealed class ClaimTests
{
    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "claims.md");

    public static TheoryData<string> Rules => [.. NarrativeRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Each_rule_speaks_in_its_case_and_is_silent_in_the_other(string rule)
    {
        var guard = Assert.Single(ClaimCase.All, one => one.Rule == rule);

        var said = ClaimCase.Said(rule, guard.Speaks);
        Assert.Equal(guard.Says, said.Select(sentence => sentence.Text));
        Assert.Equal(guard.Probability, ClaimCase.Rounded(said[0].Probability));
        if (guard.Silent is not null)
            Assert.Empty(ClaimCase.Said(rule, guard.Silent));
        else
            Assert.All(ClaimCase.All.Where(other => other.Speaks.Earlier is null == guard.Speaks.Earlier is null), other => Assert.NotEmpty(ClaimCase.Said(rule, other.Speaks)));
    }

    [Fact]
    public void Every_rule_names_a_test_that_there_is_and_that_runs_for_it()
    {
        var runs = typeof(ClaimTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(TheoryAttribute), false).Length > 0)
            .SelectMany(method => method.GetCustomAttributes(typeof(MemberDataAttribute), false).OfType<MemberDataAttribute>().Where(data => data.MemberName == nameof(Rules)).SelectMany(_ => Rules).Select(row => $"{method.DeclaringType!.Name}.{method.Name}(\"{row.Data}\")"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(NarrativeRules.All, rule => Assert.Contains(rule.GuardedBy, runs));
    }

    [Fact]
    public void The_ledger_lists_every_rule_as_it_is()
    {
        if (Environment.GetEnvironmentVariable("LEADMANAGE_WRITE_CLAIMS") is { Length: > 0 })
        {
            ClaimCase.Write(ClaimSearch.Cases());
            File.WriteAllText(Page, LedgerPage.Text);
        }

        Assert.Equal(LedgerPage.Text, File.ReadAllText(Page));
    }

    [Fact]
    public void Nothing_is_guarded_that_is_no_rule() =>
        Assert.Empty(ClaimCase.All.Select(one => one.Rule).Except(NarrativeRules.All.Select(rule => rule.Id), StringComparer.Ordinal));
}
