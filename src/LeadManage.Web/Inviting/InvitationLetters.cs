using LeadManage.Assessment.Instruments;
using LeadManage.Web.Mailing;

namespace LeadManage.Web.Inviting;

/// <summary>What the letters of an invitation say. None names the person it goes to: whoever typed a wrong address tells strangers nothing.</summary>
internal static class InvitationLetters
{
    public static Letter Invitation(string coach, string? group, IReadOnlyList<Instrument> instruments, Invite invite, bool isReminded, Uri link) => new(
        $"{coach} asks you to answer {Names(instruments)}",
        [
            $"{coach} asks you {(group is null ? "" : $"for the group “{group}” ")}to answer {Asked(instruments)}, by {LastDay(invite.EndsAt)}.",
            .. Message(coach, invite.Message),
            $"The result is yours. {coach} sees nothing of it unless you say so; the page tells what, before you decide.",
        ],
        $"You get this letter because {coach} gave your address. On the page you can also say no, and that you want no more invitations from {coach}{(isReminded ? "; if you do nothing, you are reminded once" : "")}.",
        new LetterLink("Look at the invitation", link));

    public static Letter Reminder(string coach, IReadOnlyList<Instrument> instruments, Invite invite, Uri link) => new(
        $"Until {invite.EndsAt.AddTicks(-1):MMMM d}: {Names(instruments)}",
        [$"{coach} asked you to answer {Asked(instruments)}. The link is good until {LastDay(invite.EndsAt)}.", "If you have begun, it takes you on where you were, on the device where you began."],
        $"You get this letter because {coach} gave your address, and there is no further reminder. On the page you can also say no, and that you want no more invitations from {coach}.",
        new LetterLink("Look at the invitation", link));

    public static string LastDay(DateTimeOffset endsAt) => endsAt.AddTicks(-1).ToString("MMMM d, yyyy");

    private static IEnumerable<string> Message(string coach, string message)
    {
        var lines = Plain.Lines(message);
        return lines.Count == 0 ? [] : [$"{coach} writes:", .. lines];
    }

    private static string Names(IReadOnlyList<Instrument> instruments) => string.Join(", ", instruments.Select(instrument => instrument.Name));

    private static string Asked(IReadOnlyList<Instrument> instruments) => string.Join(", ", instruments.Select(instrument => $"{instrument.Name} ({instrument.Minutes.From} to {instrument.Minutes.To} minutes)"));
}
