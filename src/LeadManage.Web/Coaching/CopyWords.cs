namespace LeadManage.Web.Coaching;

/// <summary>What came of asking for a copy, in words.</summary>
internal static class CopyWords
{
    public static string Of(CopyOutcome outcome) => outcome switch
    {
        CopyOutcome.Taken => "report",
        CopyOutcome.NotAllowed => "left out: the client shares no copy to take along",
        CopyOutcome.NothingYet => "left out: there is no result yet",
        _ => "left out: not shared, or not any more",
    };
}
