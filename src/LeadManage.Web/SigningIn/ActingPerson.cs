using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LeadManage.Web.SigningIn;

/// <summary>The row of whoever acts, for what changes it.</summary>
internal static class ActingPerson
{
    public static async Task<Person> OfAsync(this UserManager<Person> people, Actor actor) =>
        await people.FindByIdAsync(actor.HolderId.ToString()) ?? throw new InvalidOperationException("Whoever has a session has an account.");
}
