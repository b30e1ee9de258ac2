using LeadManage.Assessment.Reading.Rules;

namespace LeadManage.Assessment.Reading;

/// <summary>Every rule a sentence can come from, ordered by topic.</summary>
public static class NarrativeRules
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. HeadlineRules.All,
        .. ChangeHeadlines.All,
        .. SummaryRules.All,
        .. MapRules.All,
        .. PairRules.All,
        .. StrengthRules.All.Select(NarrativeRule.OnScales),
        .. NextRules.All.Select(NarrativeRule.OnScales),
        .. BalanceRules.Next,
        .. LeanRules.All,
        .. NeedRules.All,
        .. FitRules.All,
        .. BalanceRules.All,
        .. AgreementRules.All,
        .. RankRules.All,
        .. ElementRules.All,
        .. KnowledgeRules.All,
        .. ShareRules.All,
        .. PlanRules.All,
        .. ChangeRules.All,
        .. CrowdRules.All,
        .. PrecisionRules.All,
        .. ChangeRules.Precision,
        .. QualityRules.All,
        .. LimitRules.All,
        .. ChangeRules.Limits,
        .. DebriefRules.All,
    ];
}
