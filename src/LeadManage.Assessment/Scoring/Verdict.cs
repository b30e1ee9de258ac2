namespace LeadManage.Assessment.Scoring;

/// <summary>What can be said of the change of one score.</summary>
public enum Verdict
{
    /// <summary>Too few statements were answered both times.</summary>
    NotComparable,

    /// <summary>The change cannot be told from chance.</summary>
    CannotBeTold,

    /// <summary>More likely higher than not, but chance alone makes as large a change in up to 20 of 100 cases.</summary>
    LeaningHigher,

    /// <summary>More likely lower than not, but chance alone makes as large a change in up to 20 of 100 cases.</summary>
    LeaningLower,

    /// <summary>Higher: chance alone makes as large a change in fewer than 5 of 100 cases.</summary>
    Higher,

    /// <summary>Lower: chance alone makes as large a change in fewer than 5 of 100 cases.</summary>
    Lower,
}
