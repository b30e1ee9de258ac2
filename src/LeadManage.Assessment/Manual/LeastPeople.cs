namespace LeadManage.Assessment.Manual;

/// <summary>
/// From how many people on a figure is shown; below that it would say more about chance, or about single people, than about the questionnaire.
/// Conventions of this project (docs/manual.md).
/// </summary>
public static class LeastPeople
{
    /// <summary>Item statistics, alpha with its interval, scores and their spread; and thirds in the comparison with others.</summary>
    public const int ForFigures = 50;

    /// <summary>The usual spread of answers, which errors of measurement are drawn towards, and percentiles.</summary>
    public const int ForSpread = 100;

    /// <summary>Omega, and whether the two axes can be told apart.</summary>
    public const int ForStructure = 150;

    /// <summary>People whose score lies near a line, for the error at that line.</summary>
    public const int NearLine = 20;

    /// <summary>People who may have joined or left at least between two snapshots: two that differ by one person would show that person's answers.</summary>
    public const int BetweenSnapshots = 10;
}
