using LeadManage.Web.Storage;

namespace LeadManage.Web.Noting;

/// <summary>What the workspace says about notes.</summary>
internal static class NoteWords
{
    public const string Unavailable = "Not done: this server cannot write at the moment. Everything is as it was. Please try again.";

    // From here on it matters that there is an end.
    private const int FewLeft = 400;

    /// <summary>How far what stands in a field is kept.</summary>
    public static string Of(TypingState state) => state switch
    {
        TypingState.Waiting => "Not saved yet…",
        TypingState.Saved => "Saved",
        TypingState.Unavailable => "Not saved: this server cannot write at the moment. It tries again by itself.",
        TypingState.Refused => "Not saved: this client does not share with you any more, or there are too many notes.",
        _ => "",
    };

    /// <summary>How much still fits; empty while that is much.</summary>
    public static string Left(int letters) => (Note.MostLetters - letters) switch
    {
        <= 0 => $"The note is full: {Note.MostLetters} letters. What you pasted beyond that is not in it; go on in another note.",
        var left and <= FewLeft => $"{left} letters left",
        _ => "",
    };

    /// <summary>What a note is, on paper.</summary>
    public static string KindOf(OwnNote note) => note switch
    {
        { Kind: NoteKind.Private } => "Your own note, which only you read",
        { Kind: NoteKind.Shared } => "Note that both of you read",
        { DoneAt: { } done } => $"Goal, reached {done:MMMM d, yyyy}; written",
        { Day: { } day } => $"Goal, by {Until(day)}; written",
        _ => "Goal; written",
    };

    public static string Until(DateOnly day) => day.ToString("MMMM d, yyyy");
}
