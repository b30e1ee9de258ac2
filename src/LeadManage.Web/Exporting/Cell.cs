using System.Globalization;

namespace LeadManage.Web.Exporting;

/// <summary>What stands in one cell: a number, a text, or nothing.</summary>
/// <param name="Number">The number; null for a text and for nothing.</param>
/// <param name="Text">The text; null for a number and for nothing.</param>
public readonly record struct Cell(double? Number, string? Text = null)
{
    public static Cell Empty => default;

    public static implicit operator Cell(string? text) => new(null, text);

    public static implicit operator Cell(double? number) => new(number);

    /// <summary>Numbers in the shortest way that reads back as the same, with a point, whatever the server's language; a text as it is.</summary>
    public override string ToString() => Text ?? Number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
