using LeadManage.Web.Grouping;
using LeadManage.Web.Inviting;
using LeadManage.Web.Noting;
using LeadManage.Web.Storage;
using static LeadManage.Web.Tests.Access.Way;

namespace LeadManage.Web.Tests.Access;

/// <summary>Operations on what the coach CG asks Ann, writes about her and counts her in; and on her part in it.</summary>
internal static class AskingOperations
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("group.see",
            Page("/groups/{Id:long}", Group),
            Page("/groups", _ => "/groups", Sign.NamesWords),
            Island("/groups/{Id:long}", Group, Sign.NamesWords),
            Call<Groups>("Groups.FindAsync", async (feature, actor, t) => (await feature.FindAsync(actor, t.Asked.Group, Ct))?.Name),
            Call<Groups>("Groups.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, Ct)).Select(group => group.Name)), Sign.NamesWords),
            Call<GroupStandings>("GroupStandings.FindAsync", async (feature, actor, t) => (await feature.FindAsync(actor, t.Asked.Group, Ct))?.Group.Joined)),
        new("group.change",
            Form("/groups/{Id:long}", Group, _ => "open", ("Hours", "4")),
            Form("/groups/{Id:long}", Group, _ => "end"),
            Form("/groups/{Id:long}", t => $"/groups/{t.Asked.Over}", _ => "delete"),
            Call<Groups>("Groups.OpenAsync", async (feature, actor, t) => await feature.OpenAsync(actor, t.Asked.Group, Tomorrow, Ct) is not null, Sign.Changes),
            Call<Groups>("Groups.EndAsync", async (feature, actor, t) => await feature.EndAsync(actor, t.Asked.Group, Ct), Sign.Changes),
            Call<Groups>("Groups.DeleteAsync", async (feature, actor, t) => await feature.DeleteAsync(actor, t.Asked.Over, Ct), Sign.Changes)),
        new("invitation.see",
            Island("/invitations", _ => "/invitations", Sign.NamesWords),
            Call<Invitations>("Invitations.ListAsync", async (feature, actor, _) => string.Join(' ', (await feature.ListAsync(actor, Ct)).Select(person => person.Called)), Sign.NamesWords)),
        new("invitation.change",
            Call<Invitations>("Invitations.WithdrawAsync", async (feature, actor, t) => await feature.WithdrawAsync(actor, t.Asked.Invitation, Ct), Sign.Changes),
            Call<Invitations>("Invitations.RenewLinkAsync", async (feature, actor, t) => await feature.RenewLinkAsync(actor, t.Asked.Invitation, Ct) is not null, Sign.Changes)),
        new("part.see",
            // Whoever holds the result by its link finds there the picture it is counted in.
            Page("/my/groups", _ => "/my/groups", Sign.NamesWords) with { Leaves = ["TK"] },
            Page("/my/groups/data.json", _ => "/my/groups/data.json", Sign.NamesWords),
            Call<TakingPart>("TakingPart.List", (feature, actor, _) => Task.FromResult<object?>(string.Join(' ', feature.List(actor).Select(part => part.Group))), Sign.NamesWords)),
        new("part.change",
            Form("/my/groups", _ => "/my/groups", t => $"change-i{t.Asked.Invitation}", ("Form.Tells", "true")),
            Form("/my/groups", _ => "/my/groups", t => $"leave-i{t.Asked.Invitation}"),
            Call<TakingPart>("TakingPart.ChangeAsync", async (feature, actor, t) => await feature.ChangeAsync(actor, new PartId(t.Asked.Invitation, IsInvitation: true), new Choices(Tells: true, Counts: false), Ct), Sign.Changes),
            Call<TakingPart>("TakingPart.LeaveAsync", async (feature, actor, t) => await feature.LeaveAsync(actor, new PartId(t.Asked.Invitation, IsInvitation: true), Ct), Sign.Changes)),
        new("picture.see",
            Page("/groups/{Group:long}/pictures", t => $"{Group(t)}/pictures"),
            Call<Pictures>("Pictures.OfAsync", async (feature, actor, t) => (await feature.OfAsync(actor, t.Asked.Group, Ct))?.Name),
            Call<Pictures>("Pictures.CountedInAsync", async (feature, actor, _) => string.Join(' ', (await feature.CountedInAsync(actor, Ct)).Select(group => group.Name)), Sign.NamesWords) with { Leaves = ["CG"] }),
        // Of one result none is taken; that it is tried shows.
        new("picture.take",
            Form("/groups/{Group:long}/pictures", t => $"{Group(t)}/pictures", _ => "take") with { Sign = Sign.Differs },
            Call<Pictures>("Pictures.TakeAsync", async (feature, actor, t) => await feature.TakeAsync(actor, t.Asked.Group, Ct))),
        new("note.read",
            Island("/clients/{Client:long}", t => $"/clients/{t.Client}", Sign.NamesWords),
            Call<Notes>("Notes.ListAsync", async (feature, actor, t) => string.Join(' ', (await feature.ListAsync(actor, t.Client, Ct))?.Select(note => note.Text) ?? []), Sign.NamesWords)),
        new("note.write",
            Call<Notes>("Notes.DraftAsync", async (feature, actor, t) => await feature.DraftAsync(actor, t.Client, NoteState.New, NoteKind.Private, "typed", Ct) is not null, Sign.Changes),
            Call<Notes>("Notes.KeepAsync", async (feature, actor, t) => await feature.KeepAsync(actor, t.Client, NoteState.New, new FinishedNote(NoteKind.Shared, "typed"), Ct) is not null, Sign.Changes)),
        new("note.change",
            Call<Notes>("Notes.DeleteAsync", async (feature, actor, t) => await feature.DeleteAsync(actor, t.Asked.Note, Ct), Sign.Changes),
            Call<Notes>("Notes.MarkAsync", async (feature, actor, t) => await feature.MarkAsync(actor, t.Asked.Goal, done: true, Ct), Sign.Changes)),
        new("note.readShared",
            Page("/share/notes", _ => "/share/notes", Sign.NamesWords),
            Page("/share/notes.json", _ => "/share/notes.json", Sign.NamesWords),
            Call<Notes>("Notes.ForClientAsync", async (feature, actor, _) => string.Join(' ', (await feature.ForClientAsync(actor, Ct)).Select(note => note.Text)), Sign.NamesWords)),
    ];

    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    private static string Group(Target target) => $"/groups/{target.Asked.Group}";
}
