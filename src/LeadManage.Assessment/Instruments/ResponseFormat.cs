using System.Globalization;

namespace LeadManage.Assessment.Instruments;

/// <summary>An integer response scale.</summary>
/// <param name="Lo">Lowest answer, 0 or more.</param>
/// <param name="Hi">Highest answer, above <paramref name="Lo"/>, at most 100.</param>
/// <param name="Labels">One label for each step from <paramref name="Lo"/> to <paramref name="Hi"/>; or two, the names of its ends.</param>
/// <param name="NoOpportunity">Label of the answer that counts as missing, or null when there is none.</param>
public sealed record ResponseFormat(int Lo, int Hi, IReadOnlyList<string> Labels, string? NoOpportunity) : AnswerFormat
{
    /// <summary>Width of the response scale in raw steps.</summary>
    public int Range => Hi - Lo;

    /// <summary>False for a rating whose ends alone have names.</summary>
    public bool EveryStepIsNamed => Labels.Count == Range + 1;

    public override string Expected => $"one of {Lo} to {Hi}{(NoOpportunity is { } label ? $", or \"{label}\"" : "")}";

    public string LabelOf(int value) =>
        EveryStepIsNamed ? Labels[value - Lo]
        : value == Lo ? $"{value}, {Labels[0]}"
        : value == Hi ? $"{value}, {Labels[1]}"
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a step of the scale; for "no opportunity" only where the format offers it.</summary>
    public override bool Accepts(Given given) =>
        given.Text is null && (given.Number is { } value ? value >= Lo && value <= Hi : NoOpportunity is not null);

    public override string Words(Given given) => given.Number is { } value ? LabelOf(value) : NoOpportunity ?? "";
}
