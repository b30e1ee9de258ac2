namespace LeadManage.Assessment.Instruments;

/// <summary>The integer response scale that all statements of an instrument share, every step labelled.</summary>
/// <param name="Lo">Lowest answer, 0 or more.</param>
/// <param name="Hi">Highest answer, above <paramref name="Lo"/>, at most 100.</param>
/// <param name="Labels">One label for each step from <paramref name="Lo"/> to <paramref name="Hi"/>.</param>
/// <param name="NoOpportunity">Label of the answer that counts as missing, or null when there is none.</param>
public sealed record ResponseFormat(int Lo, int Hi, IReadOnlyList<string> Labels, string? NoOpportunity)
{
    /// <summary>Width of the response scale in raw steps.</summary>
    public int Range => Hi - Lo;

    public string LabelOf(int value) => Labels[value - Lo];

    /// <summary>True when <paramref name="value"/> is a step of the scale; null ("no opportunity") only where the format offers it.</summary>
    public bool Accepts(int? value) => value is { } v ? v >= Lo && v <= Hi : NoOpportunity is not null;
}
