using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;

namespace LeadManage.Web.Following;

/// <summary>One questionnaire of the path, or beside it, as far as somebody has come with it.</summary>
/// <param name="Instrument">Its newest version.</param>
/// <param name="Begun">The newest sitting that is not submitted; null when there is none.</param>
/// <param name="Done">The newest submitted sitting, of any version; null when there is none.</param>
public sealed record PathStep(Instrument Instrument, OwnSitting? Begun, OwnSitting? Done)
{
    /// <summary>Where to answer it: on from where it was left, or from the beginning.</summary>
    public string Address => Begun is null ? $"/start/{Instrument.Id}" : $"/take/{Begun.Id}";

    public string Minutes => $"{Instrument.Minutes.From}–{Instrument.Minutes.To} minutes";
}
