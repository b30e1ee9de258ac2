using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>How precise the further results are.</summary>
internal static class PartPrecision
{
    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        PrecisionRules.Certain("precision.need",
            "The questionnaire is about a situation, and has a score.",
            "This covers one thing only: that other statements might have been chosen. It does not cover what you cannot see of your unit, or what nobody can foresee.",
            "What the error of measurement is made of (Brennan 1998; docs/scoring.md).",
            reading => reading is { Instrument.Need: not null, Scored.Count: > 0 } ? [new Claim(null)] : [], Evidence.Scope),
        PrecisionRules.Certain("precision.balance",
            "The questionnaire has processes rated twice.",
            "A single rating has no spread to estimate an error from, so each is taken to be off by half a step; a gap of one step is then within its error.",
            "A stated convention (docs/scoring.md, Now and needed).",
            reading => reading.Instrument.Balance.Count > 0 ? [new Claim(null) { Numbers = [] }] : [], Evidence.Convention),
        PrecisionRules.Certain("precision.elements",
            "A pair of statements has an error.",
            "A single answer says less than a scale of several: two answers of a pair have to be far apart before their difference is named, the more so because all pairs are looked at.",
            "Spread of single answers, corrected for looking at all pairs (docs/reading.md).",
            reading => ElementReading.All(reading).Any(pair => pair.Error is not null) ? [new Claim(null)] : []),
        PrecisionRules.Certain("precision.knowledge",
            "At least one judgement was made.",
            "The range of your share is Wilson’s interval: over many sets of such statements, 95 of 100 ranges made this way hold the true share. It is wide because the statements are few.",
            "Wilson (1927).",
            reading => reading.Figure(KnowledgeFigures.Answered).Value > 0 ? [new Claim(null) { Numbers = [KnowledgeFigures.Lower] }] : []),
        PrecisionRules.Certain("precision.shares",
            "An allocation was filled in.",
            "Shares are shown as you gave them; how well a person can estimate their own time was not measured.",
            "One estimate has no spread to learn an error from.",
            reading => ShareReading.All(reading).Count > 0 ? [new Claim(null)] : [], Evidence.Scope),
    ];
}
