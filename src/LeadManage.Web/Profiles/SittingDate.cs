namespace LeadManage.Web.Profiles;

/// <summary>A sitting by its day, and by the minute where another one is of the same day.</summary>
internal static class SittingDate
{
    /// <param name="at">UTC.</param>
    /// <param name="all">Those it stands among, itself one of them.</param>
    public static string Of(DateTimeOffset at, IEnumerable<DateTimeOffset> all) =>
        all.Count(other => other.UtcDateTime.Date == at.UtcDateTime.Date) > 1
            ? at.ToString("MMMM d, yyyy, HH:mm 'UTC'")
            : at.ToString("MMMM d, yyyy");
}
