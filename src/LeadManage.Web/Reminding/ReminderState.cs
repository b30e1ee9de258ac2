namespace LeadManage.Web.Reminding;

/// <summary>How a reminder stands.</summary>
public enum ReminderState
{
    /// <summary>It can be asked for.</summary>
    Off = 1,

    /// <summary>A letter waits for the day.</summary>
    Waiting = 2,

    /// <summary>The day has come.</summary>
    Past = 3,

    /// <summary>This server sends no mail.</summary>
    NoMail = 4,

    /// <summary>A guest has no address.</summary>
    NoAccount = 5,

    /// <summary>Nobody knows yet whether the address is theirs.</summary>
    NotConfirmed = 6,
}
