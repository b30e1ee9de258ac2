namespace LeadManage.Assessment.Scoring;

/// <summary>How a result may be read, by the signs in the way its answers were given. Nothing is deleted for it.</summary>
public enum QualityGrade
{
    /// <summary>No sign.</summary>
    Good,

    /// <summary>One sign: worth a second look before submitting.</summary>
    LookAgain,

    /// <summary>Two signs or more: no region of the map is named, and the sitting is in no pooled figure.</summary>
    WithCare,
}
