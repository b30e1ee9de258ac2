namespace LeadManage.Web.Reporting;

/// <summary>A size of paper, points of 1/72 inch.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Width">Short side.</param>
/// <param name="Height">Long side.</param>
public sealed record PaperSize(string Name, float Width, float Height)
{
    /// <summary>210 by 297 millimeters.</summary>
    public static PaperSize A4 { get; } = new("a4", 595.28f, 841.89f);

    /// <summary>8.5 by 11 inches.</summary>
    public static PaperSize Letter { get; } = new("letter", 612, 792);

    /// <returns>A4 for no name; null for one that is not known.</returns>
    public static PaperSize? Named(string? name) =>
        string.IsNullOrEmpty(name) || name.Equals(A4.Name, StringComparison.OrdinalIgnoreCase) ? A4
        : name.Equals(Letter.Name, StringComparison.OrdinalIgnoreCase) ? Letter
        : null;
}
