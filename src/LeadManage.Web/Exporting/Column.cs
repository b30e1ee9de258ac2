namespace LeadManage.Web.Exporting;

/// <summary>A column of a table of sittings, with what its codebook says of it.</summary>
/// <param name="Name">Letters, digits, hyphens and underscores. A column of a statement bears its code, and only those have no underscore.</param>
/// <param name="Type">"integer", "number", "text", "date" or "time".</param>
/// <param name="Meaning">What it holds; for a statement its text.</param>
/// <param name="Of">Its cell of a row.</param>
public sealed record Column(string Name, string Type, string Meaning, Func<ExportedSitting, Cell> Of)
{
    /// <summary>What can stand in it, with labels; empty where any number or text can.</summary>
    public string Values { get; init; } = "";

    /// <summary>The scales that a statement counts in; empty for what is no statement.</summary>
    public string Scales { get; init; } = "";

    /// <summary>Those of the scales in which it counts reversed.</summary>
    public string Reversed { get; init; } = "";

    /// <summary>What stands for something that is not there.</summary>
    public string Missing { get; init; } = SittingColumns.NothingThere;

    public string Unit { get; init; } = "";

    /// <summary>How a number is worked out from the answers.</summary>
    public string Computed { get; init; } = "";

    /// <summary>True for what importing takes from a file; all else is worked out anew.</summary>
    public bool IsGiven { get; init; }
}
