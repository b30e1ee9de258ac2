namespace LeadManage.Web.Coaching;

/// <summary>What a page shows of a client.</summary>
public enum ClientShow
{
    Result = 1,

    /// <summary>How each number of a result was made.</summary>
    Derivations = 2,

    /// <summary>Two sittings of one questionnaire.</summary>
    Changes = 3,

    /// <summary>How each change was worked out.</summary>
    ChangeDerivations = 4,

    /// <summary>Questions for a conversation about a result.</summary>
    Debrief = 5,
}
