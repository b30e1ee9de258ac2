namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Headlines of questionnaires that have more than scales.</summary>
internal static class PartHeadlines
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        .. NeedRules.Headlines,
        .. BalanceRules.Headlines,
        .. ElementRules.Headlines,
        KnowledgeRules.Headline,
        .. PlanRules.Headlines,
    ];
}
