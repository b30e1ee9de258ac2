namespace LeadManage.Web.Reporting;

/// <summary>How wide a picture is, pixels.</summary>
public static class PictureSize
{
    private const int Usual = 1200;

    /// <summary>For a message, for a page of slides, for paper.</summary>
    public static IReadOnlyList<int> All { get; } = [600, Usual, 2400];

    /// <returns>1200 for none; null for one that is not offered.</returns>
    public static int? Named(string? text) =>
        string.IsNullOrEmpty(text) ? Usual : int.TryParse(text, out var width) && All.Contains(width) ? width : null;
}
