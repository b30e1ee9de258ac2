namespace LeadManage.Assessment.Reading;

/// <summary>
/// Practices for each scale, own text. The ideas behind them are in the sources of the questionnaires; that they help is
/// advice, not a finding of this questionnaire.
/// </summary>
public static partial class Practices
{
    private static readonly Dictionary<string, IReadOnlyList<Practice>> ByScale = new(StringComparer.Ordinal)
    {
        ["SD"] = SettingDirection,
        ["AP"] = AligningPeople,
        ["MI"] = MotivatingAndInspiring,
        ["PB"] = PlanningAndBudgeting,
        ["OS"] = OrganizingAndStaffing,
        ["CP"] = ControllingAndProblemSolving,
        // The pulse has no processes of its own: from each of the three behind an axis, two that need no preparation.
        ["L"] = [.. SettingDirection.Take(2), .. AligningPeople.Take(2), .. MotivatingAndInspiring.Take(1)],
        ["M"] = [.. PlanningAndBudgeting.Take(2), .. OrganizingAndStaffing.Take(2), .. ControllingAndProblemSolving.Take(1)],
    };

    /// <summary>What stands behind all of them.</summary>
    public const Evidence Evidence = Reading.Evidence.Idea;

    /// <summary>The practices of a scale.</summary>
    /// <param name="scaleId">Id of the scale, for example <c>SD</c>.</param>
    /// <returns>Three to five practices; none for a scale that has none.</returns>
    public static IReadOnlyList<Practice> For(string scaleId) => ByScale.GetValueOrDefault(scaleId, []);
}
