namespace LeadManage.Web.Inviting;

/// <summary>What went wrong with inviting or taking part, and what to do.</summary>
internal static class InviteWords
{
    public static string? Problem(InviteFault? fault, int left = 0) => fault switch
    {
        null => null,
        InviteFault.Nobody => "There is nobody in the list yet. Write one person a line, or choose a file.",
        InviteFault.NoQuestionnaire => "Choose at least one questionnaire, or a group.",
        InviteFault.WrongDate => "Choose a day from today on, within a year.",
        InviteFault.LongMessage => $"Shorten your message to {Invite.MostMessage} letters.",
        InviteFault.TooMany => left == 0 ? "You have invited as many people as you may within a day. Nobody was invited; go on tomorrow." : $"You may invite {left} more people today. Nobody was invited; send the list in parts.",
        _ => "This group or questionnaire is not there any more. Choose another one.",
    };

    public static string? Problem(PartOutcome? outcome) => outcome switch
    {
        null or PartOutcome.Done => null,
        PartOutcome.NameMissing => "Write your name as well, or take the tick away: without a name nobody can be told.",
        PartOutcome.Elsewhere => "This was taken up on another device. Go on there.",
        PartOutcome.Full => "This group is full. Tell whoever invited you.",
        PartOutcome.Own => "This is your own invitation: open it in another browser to see what others see.",
        _ => "This is not open any more.",
    };
}
