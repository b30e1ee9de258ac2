using LeadManage.Web.Storage;

namespace LeadManage.Web.Profiles.Trying;

/// <summary>Where a trial lives: in the fragment of the profile's address, which browsers keep to themselves, so that no log ever holds an answer.</summary>
public static class TrialAddress
{
    private const string Mark = "#what-if=";

    public static string Of(SittingId id, Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return $"/profile/{id}#what-if{(trial.Moved.Count > 0 ? $"={Uri.EscapeDataString(trial.Text)}" : "")}";
    }

    /// <returns>Null when the address carries no moves.</returns>
    public static string? MovesIn(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? null : Uri.UnescapeDataString(address[(at + Mark.Length)..]);
    }
}
