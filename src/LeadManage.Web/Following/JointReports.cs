using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;

namespace LeadManage.Web.Following;

/// <summary>Reads the joint report of whoever asks.</summary>
public sealed class JointReports(MyData data, StoredProfiles profiles, InstrumentCatalog catalog)
{
    /// <returns>Without chapters while nothing is finished.</returns>
    public async Task<JointReport> OfAsync(Actor actor, CancellationToken ct)
    {
        var own = await data.ListAsync(actor, ct);
        var chapters = new List<(OwnSitting, HeldProfile?)>();
        foreach (var sitting in SuggestedPath.Chapters(own))
            chapters.Add((sitting, await profiles.UndamagedAsync(actor, sitting.Id, ct)));
        return new JointReport(own, SuggestedPath.Of(catalog, own), chapters);
    }

    /// <summary>Of nobody who is known.</summary>
    public JointReport None => new([], SuggestedPath.Of(catalog, []), []);
}
