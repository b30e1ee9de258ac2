namespace LeadManage.Web.Profiles;

/// <summary>Numbers as pages write them; the same rounding as in the sentences.</summary>
internal static class Numbers
{
    /// <summary>A score, whole points.</summary>
    public static string Points(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0");

    /// <summary>A difference in whole steps, with its sign.</summary>
    public static string Signed(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("+0;−0;0");

    /// <summary>A share of 0-1 as percent.</summary>
    public static string Percent(double share) => $"{Points(100 * share)} %";

    /// <summary>A standard error, one digit after the point.</summary>
    public static string Error(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0");
}
