namespace LeadManage.Assessment.Instruments;

/// <summary>
/// A judgement with a confidence. The answer is one number: +percent for "true", -percent for "false", so that -80 is
/// "false, 80 % sure".
/// </summary>
/// <param name="True">Label of "true".</param>
/// <param name="False">Label of "false".</param>
/// <param name="Sure">The confidences offered, percent, rising, within 50-100: 50 is a guess.</param>
public sealed record TruthFormat(string True, string False, IReadOnlyList<int> Sure) : AnswerFormat
{
    /// <summary>What a judgement counts as: 0 wrong, 1 right.</summary>
    public static ResponseFormat Counted { get; } = new(0, 1, ["Wrong", "Right"], null);

    public override string Expected => $"\"{True}\" or \"{False}\" with how sure you are: {string.Join(", ", Sure)} percent";

    public override bool Accepts(Given given) => given is { Text: null, Number: { } value } && Sure.Contains(Math.Abs(value));

    public override string Words(Given given) => $"{(given.Number > 0 ? True : False)}, {Math.Abs(given.Number ?? 0)} % sure";
}
