using LeadManage.Web.Answering;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Account;

/// <summary>Where pages of a sitting lead that cannot be shown.</summary>
public static class UnknownQuestionnairePages
{
    /// <summary>To the page that says why, for whoever holds the sitting; "not found" for everybody else.</summary>
    public static async Task LeaveWithoutQuestionnaireAsync(this NavigationManager navigation, Sittings sittings, Actor actor, SittingId id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        ArgumentNullException.ThrowIfNull(sittings);
        if (await sittings.IsHeldAsync(actor, id, ct))
            navigation.NavigateTo($"/my/{id}/unknown");
        else
            navigation.NotFound();
    }
}
