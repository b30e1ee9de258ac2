using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Profiles;

/// <summary>A stored profile as its holder reads it.</summary>
/// <param name="Id">Its sitting.</param>
/// <param name="Instrument">The questionnaire version it was made with.</param>
/// <param name="Profile">The numbers; the seal was checked when it was read.</param>
/// <param name="SubmittedAt">When, UTC.</param>
public sealed record HeldProfile(SittingId Id, Instrument Instrument, Profile Profile, DateTimeOffset SubmittedAt)
{
    /// <summary>The holder's profile with a point on a map, for a result that is read beside one; null when there is none.</summary>
    public HeldProfile? Beside { get; init; }

    /// <summary>The others on this server, as they are known now; null when nobody is counted.</summary>
    public Crowd? Crowd { get; init; }

    /// <summary>Name of the technical manual that was the newest when the profile was made; null when there was none.</summary>
    public string? Manual { get; init; }

    /// <summary>True when the answers came from a file.</summary>
    public bool IsImported { get; init; }

    /// <summary>Who entered them from that file, where that was a coach and whoever reads may know it.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>Where the answers come from, to follow the date; null when they were given on these pages.</summary>
    public string? Origin => !IsImported ? null : EnteredBy is null ? "imported from a file" : $"entered by {EnteredBy} from a file";
}
