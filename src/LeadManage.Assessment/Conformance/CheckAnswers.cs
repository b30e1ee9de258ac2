namespace LeadManage.Assessment.Conformance;

/// <summary>The block <c>checks</c>: single quantities from inputs that stand beside them.</summary>
internal static class CheckAnswers
{
    public static readonly Dictionary<string, Func<CheckInputs, Answer>> Quantities = new(
        [.. DistributionChecks.Quantities, .. ReliabilityChecks.Quantities, .. AgreementChecks.Quantities, .. ScoreChecks.Quantities], StringComparer.Ordinal);

    /// <summary>Null for a quantity that this program does not know.</summary>
    public static Answer? Of(string quantity, CheckInputs inputs) => Quantities.TryGetValue(quantity, out var answer) ? answer(inputs) : null;
}
