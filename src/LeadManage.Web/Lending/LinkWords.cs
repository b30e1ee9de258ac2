using LeadManage.Web.Profiles;

namespace LeadManage.Web.Lending;

/// <summary>What a link shows and what went wrong, in words.</summary>
public static class LinkWords
{
    public static string Of(ReportPart part) => part switch
    {
        ReportPart.Words => "The result in a few sentences",
        ReportPart.Map => "The map, with what it says in words and as a table; also as a picture to take along",
        ReportPart.Scores => "The scores of the scales",
        ReportPart.Next => "What to work on next, with practices",
        ReportPart.Trust => "How precise it is, how carefully it was answered, and what it cannot tell",
        ReportPart.Strength => "What you do most often",
        ReportPart.Need => "What your situation asks",
        ReportPart.Balance => "Energy given and needed",
        ReportPart.Elements => "The elements from both sides, with your answers",
        ReportPart.Shares => "How it is divided up",
        ReportPart.Knowledge => "What you know, with your answer to each statement",
        ReportPart.Plan => "Your plan, in your own words",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "It is not lent."),
    };

    /// <summary>The same in a word, for a list.</summary>
    public static string InShort(ReportPart part) => part switch
    {
        ReportPart.Words => "sentences",
        ReportPart.Trust => "precision",
        ReportPart.Strength => "strengths",
        ReportPart.Next => "next steps",
        _ => part.ToString().ToLowerInvariant(),
    };

    /// <summary>What a link shows, in one line.</summary>
    public static string What(OwnLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var parts = Enum.GetValues<ReportPart>().Where(part => part is not (ReportPart.None or ReportPart.All) && link.Parts.HasFlag(part)).Select(InShort);
        return $"{string.Join(", ", parts)}; {(link.Name is null ? "without a name" : $"as {link.Name}")}";
    }

    /// <summary>How often it was looked at.</summary>
    public static string Looks(OwnLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Looks switch
        {
            0 => "not opened yet",
            1 => $"opened once, {At(link)}",
            var times => $"opened {times} times, last {At(link)}",
        };

        static string At(OwnLink link) => $"{link.LastLookAt:MMMM d, yyyy, HH:mm} UTC";
    }

    /// <summary>What went wrong, and what to do; null when nothing did.</summary>
    public static string? Problem(LinkOutcome? outcome) => outcome switch
    {
        null or LinkOutcome.Done => null,
        LinkOutcome.Empty => "Tick at least one part.",
        LinkOutcome.WrongDate => "Choose a day from today on, within a year.",
        LinkOutcome.TooMany => $"There are {Links.Most} links to this result already. End one first.",
        _ => "This is not there any more. Look at the list again.",
    };
}
