using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Answering;

/// <summary>A page of one sitting that is being answered. Whoever may not open it meets "not found"; whoever holds it without its questionnaire is told so.</summary>
public abstract class SittingPage : ComponentBase
{
    [Inject] public required Sittings Sittings { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter] public required string Id { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    /// <summary>Null when the answer to this request is another page.</summary>
    protected OpenSitting? Sitting { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        if (Actor.From(Http.User) is not { } actor || !SittingId.TryParse(Id, out var id))
            Navigation.NotFound();
        else if ((Sitting = await Sittings.FindAsync(actor, id, Http.RequestAborted)) is null)
            await Navigation.LeaveWithoutQuestionnaireAsync(Sittings, actor, id, Http.RequestAborted);
    }
}
