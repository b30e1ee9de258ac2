namespace LeadManage.Web.Inviting;

/// <summary>What came of inviting.</summary>
/// <param name="Fault">Why nobody was invited; null when it went.</param>
/// <param name="People">Each of the people, in their order.</param>
/// <param name="Left">How many more may be invited today.</param>
public sealed record InviteOutcome(InviteFault? Fault, IReadOnlyList<InvitedNow> People, int Left = 0)
{
    public static InviteOutcome Because(InviteFault fault, int left = 0) => new(fault, [], left);
}

/// <summary>One person of a list.</summary>
/// <param name="Person">Who.</param>
/// <param name="Token">Of the link to hand over; null when a letter goes, and for whoever was not invited.</param>
/// <param name="Problem">Why not, and what to do; null when it went.</param>
public sealed record InvitedNow(Invitee Person, string? Token, string? Problem);

/// <summary>Why nobody was invited.</summary>
public enum InviteFault
{
    /// <summary>There is nobody in the list, or nobody without a problem.</summary>
    Nobody,

    /// <summary>No questionnaire was chosen.</summary>
    NoQuestionnaire,

    /// <summary>The date lies behind, or more than a year ahead.</summary>
    WrongDate,

    /// <summary>The message is too long.</summary>
    LongMessage,

    /// <summary>More than may be invited within a day.</summary>
    TooMany,

    /// <summary>No such group or questionnaire, the group is over, or whoever asks is no coach.</summary>
    NotFound,
}
