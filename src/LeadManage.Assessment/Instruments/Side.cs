namespace LeadManage.Assessment.Instruments;

/// <summary>Which axis of the map something belongs to.</summary>
public enum Side
{
    /// <summary>The vertical one: leadership.</summary>
    Up,

    /// <summary>The horizontal one: management.</summary>
    Across,
}
