using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>docs/claims.md as the rules and practices give it.</summary>
internal static class LedgerPage
{
    public static string Text { get; } = Of();

    private static string Of()
    {
        var page = new StringBuilder();
        page.Append("""
            # The ledger of claims

            Everything a report can say of a person, made from the rules themselves; `/claims` shows the same. A sentence that is in no
            rule cannot be said, and a test fails when this page and the rules differ. `{names}` stand for what a profile puts in. Do not
            edit this page: `LEADMANAGE_WRITE_CLAIMS=1` and the tests of `ClaimTests` write it, with the cases that guard the rules.

            ## Evidence

            The evidence of a sentence is the weakest of the things it rests on. No sentence rests on a study of what leading or managing leads to.


            """);
        foreach (var evidence in Enum.GetValues<Evidence>())
            page.Append($"- **{Ledger.NameOf(evidence)}**: {Ledger.MeaningOf(evidence)}\n");
        foreach (var topic in NarrativeRules.All.GroupBy(rule => rule.Topic))
        {
            page.Append($"\n## {Ledger.NameOf(topic.Key)}\n");
            foreach (var rule in topic)
                page.Append($"\n### `{rule.Id}`\n\n> {rule.Text}\n\n- When: {rule.Condition}\n- Least probability: {Ledger.LeastOf(rule)}\n- Evidence: {Ledger.NameOf(rule.Evidence)}\n- Source: {rule.Source}\n- Guarded by: `{rule.GuardedBy}`\n");
        }

        page.Append($"\n## Practices\n\nAdvice, not findings: things to try that stand under what to work on next. Evidence: {Ledger.NameOf(Practices.Evidence)}. {Ledger.MeaningOf(Practices.Evidence)}\n");
        foreach (var scale in InstrumentCatalog.Published.Latest("lm36")!.Scales)
        {
            page.Append($"\n### {scale.Name}\n\n");
            foreach (var practice in Practices.For(scale.Id))
                page.Append($"- `{practice.Id}` **{practice.Title}.** {practice.Text}\n");
        }

        return page.ToString();
    }
}
