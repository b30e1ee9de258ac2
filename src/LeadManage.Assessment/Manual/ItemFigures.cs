namespace LeadManage.Assessment.Manual;

/// <summary>How one statement of a scale behaves. Answers are those after reversing, raw steps; a judgement counts 1 when it is right and 0 when it is wrong.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Reverse">True when it is reverse keyed.</param>
/// <param name="Answered">People who gave an answer that counts.</param>
/// <param name="Mean">Mean of their answers; null when there are none.</param>
/// <param name="Sd">Their standard deviation (n - 1); null below two.</param>
/// <param name="Shares">Share of each step, 0-1, from the lowest, of those who answered; empty when nobody did.</param>
/// <param name="NoOpportunity">Share of all people, 0-1, who had no opportunity.</param>
/// <param name="Skipped">Share of all people, 0-1, who skipped it.</param>
/// <param name="ItemRest">Correlation with the sum of the other statements of the scale; null when it is not defined, or complete answers are too few.</param>
/// <param name="AlphaIfDropped">Alpha of the scale without it; null as above.</param>
public sealed record ItemFigures(
    string Id,
    bool Reverse,
    long Answered,
    double? Mean,
    double? Sd,
    IReadOnlyList<double> Shares,
    double NoOpportunity,
    double Skipped,
    double? ItemRest,
    double? AlphaIfDropped);
