namespace LeadManage.Assessment.Statistics;

/// <summary>A confidence interval, in the units of what it is about.</summary>
public sealed record Interval(double Lower, double Upper)
{
    /// <summary>True when the value lies inside or on an end.</summary>
    public bool Holds(double value) => Lower <= value && value <= Upper;
}
