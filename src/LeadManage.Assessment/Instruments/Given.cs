using System.Globalization;

namespace LeadManage.Assessment.Instruments;

/// <summary>What was given as an answer: a number, a text, or neither ("no opportunity"). A statement without one was skipped.</summary>
/// <param name="Number">A step of the response scale, a share, or a judgement (see <see cref="TruthFormat"/>); else null.</param>
/// <param name="Text">Words, or a date as <c>yyyy-MM-dd</c>; else null. Empty only in <see cref="TakenBack"/>.</param>
public readonly record struct Given(int? Number, string? Text = null)
{
    public static Given NoOpportunity => default;

    /// <summary>What empties a field that had an answer: the statement is skipped again. No format accepts it, so no sheet holds it.</summary>
    public static Given TakenBack { get; } = new(null, "");

    public bool IsTakenBack => Text is "";

    public bool IsNoOpportunity => Number is null && Text is null;

    public static implicit operator Given(int number) => new(number);

    /// <summary>The text itself, a number as digits, nothing for "no opportunity".</summary>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
