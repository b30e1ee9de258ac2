using LeadManage.Assessment.Reading.Rules;

namespace LeadManage.Assessment.Reading;

/// <summary>Every rule a sentence can come from, ordered by topic.</summary>
public static class NarrativeRules
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. HeadlineRules.All,
        .. SummaryRules.All,
        .. MapRules.All,
        .. PairRules.All,
        .. StrengthRules.All,
        .. NextRules.All,
        .. LeanRules.All,
        .. PrecisionRules.All,
        .. LimitRules.All,
    ];
}
