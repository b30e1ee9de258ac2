using LeadManage.Web.Mailing;

namespace LeadManage.Web.Inviting;

/// <summary>An invitation as its coach sees it. Whether it was opened, taken up or declined is not in it.</summary>
/// <param name="Id">Good for its coach alone.</param>
/// <param name="Name">As the coach calls the person.</param>
/// <param name="Email">Where the letters go; null when the coach hands over the link.</param>
/// <param name="Questionnaires">Ids without the version.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="EndsAt">UTC: the link opens nothing from then on.</param>
/// <param name="State">How it stands.</param>
/// <param name="Trouble">What keeps its letter from the person; null when nothing is known to, and once nobody waits for it any more. Of a reminder nothing is told: that one went says that nobody had answered.</param>
public sealed record InvitedPerson(long Id, string? Name, string? Email, IReadOnlyList<string> Questionnaires, DateTimeOffset MadeAt, DateTimeOffset EndsAt, InvitedState State, MailTrouble? Trouble = null)
{
    public string Called => Name ?? Email ?? "";

    /// <summary>True when its letter will never come.</summary>
    public bool IsUndeliverable => Trouble is MailTrouble.Refused or MailTrouble.GivenUp;
}

/// <summary>What a coach may know of an invitation.</summary>
public enum InvitedState
{
    /// <summary>It is on its way; whether the person has answered, they have not agreed to tell.</summary>
    Invited,

    /// <summary>The person has answered and agreed to tell.</summary>
    Answered,

    /// <summary>The coach took it back.</summary>
    Withdrawn,

    /// <summary>Its date is over.</summary>
    Over,
}
