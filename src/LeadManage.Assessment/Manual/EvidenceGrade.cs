namespace LeadManage.Assessment.Manual;

/// <summary>
/// How much the figures of one questionnaire version can carry. None of them shows that a scale measures what its name says: that takes other
/// evidence than the answers to it.
/// </summary>
public enum EvidenceGrade
{
    /// <summary>Fewer than 50 people: nothing is known but how many they are.</summary>
    None,

    /// <summary>50 people: first figures, with wide intervals.</summary>
    First,

    /// <summary>100 people, and alpha of every scale at .70 or above (Nunnally 1978).</summary>
    Usable,

    /// <summary>150 people, the lower end of every alpha's interval at .70 or above, and axes that can be told apart.</summary>
    Examined,
}
