using System.Globalization;

namespace LeadManage.Assessment.Instruments;

/// <summary>A day, written <c>yyyy-MM-dd</c>.</summary>
/// <param name="From">Earliest day that can be given, days from today; 1 is tomorrow.</param>
/// <param name="Suggested">The day proposed, days from today; at least <paramref name="From"/>.</param>
public sealed record DateFormat(int From, int Suggested) : AnswerFormat
{
    /// <summary>Latest day that can be given, days from today: ten years.</summary>
    public const int Last = 3653;

    private const string Pattern = "yyyy-MM-dd";

    public override string Expected => "a date, year-month-day";

    public static DateOnly? DayOf(Given given) =>
        DateOnly.TryParseExact(given.Text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Text(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    public override bool Accepts(Given given) => given.Number is null && DayOf(given) is not null;

    public override string Words(Given given) => DayOf(given)?.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) ?? "";

    public override string? FaultOn(Given given, DateOnly today) =>
        DayOf(given) is not { } day ? $"The answer has to be {Expected}."
        : day < today.AddDays(From) ? $"Choose {Text(today.AddDays(From))} or later."
        : day > today.AddDays(Last) ? $"Choose {Text(today.AddDays(Last))} or earlier."
        : null;
}
