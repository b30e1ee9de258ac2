using System.CommandLine;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Commands;

/// <summary>
/// <c>create-admin EMAIL [--name NAME] [--data FOLDER]</c>: makes an account an administrator, or a new one with a link, good once and for an hour, that lets its owner choose a
/// password. The server may run meanwhile. Its setup token, if it printed one, is void from its next start.
/// </summary>
internal static class CreateAdminCommand
{
    private const int NothingChanged = 1;

    public static Command Build()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address of the account." };
        email.Validators.Add(given =>
        {
            if (given.Tokens is not [{ Value: var address }] || !EmailAddress.IsOne(address))
                given.AddError("EMAIL is one e-mail address, for example ann@example.org.");
        });
        var name = new Option<string>("--name") { Description = "What other people see, of a new account; else what stands before the @.", HelpName = "NAME" };
        name.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var words }] && new NameFormValidator().Faults(new NameForm { Name = words }) is { Count: > 0 } faults)
                given.AddError(faults.Values.First());
        });
        var data = DataOption.New();
        var command = new Command("create-admin", "Make an account an administrator; a new one gets a link to choose a password.") { email, name, data };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(email)!.Trim(), parsed.GetValue(name)?.Trim(), parsed.GetValue(data), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(string email, string? name, string? data, TextWriter output, CancellationToken ct)
    {
        var (app, code) = await StoreToRead.OpenAsync(data, builder =>
        {
            builder.Services.AddAccounts();
            builder.Services.AddMail();
        });
        if (app is null)
            return code;
        await using (app)
        await using (var scope = app.Services.CreateAsyncScope())
            try
            {
                return await MakeAsync(scope.ServiceProvider, email, name ?? email[..email.IndexOf('@', StringComparison.Ordinal)], output, ct);
            }
            catch (StoreUnavailableException fault)
            {
                await Console.Error.WriteLineAsync($"{fault.Message} Nothing was changed.");
                return NothingChanged;
            }
    }

    private static async Task<int> MakeAsync(IServiceProvider services, string email, string name, TextWriter output, CancellationToken ct)
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        var clock = services.GetRequiredService<TimeProvider>();
        var isNew = await people.FindByEmailAsync(email) is null;
        if (isNew && await people.CreateAsync(NewAccount.Of(Guest.IdOf(GuestTokens.NewToken().Hash), email, name, isAdministrator: true, clock.GetUtcNow())) is { Succeeded: false, Errors: var errors })
        {
            await Console.Error.WriteLineAsync($"{string.Join(' ', errors.Select(error => error.Description))} Nothing was changed.");
            return NothingChanged;
        }

        var link = await services.GetRequiredService<StoreWriter>().WriteAsync(
            store =>
            {
                var person = store.First("UPDATE People SET IsAdministrator = 1, IsConfirmed = 1, Version = Version + 1 WHERE NormalizedEmail = ?1 RETURNING Id", row => row.Number(0), people.NormalizeEmail(email));
                return isNew ? AccountLinks.Issue(store, person, LinkPurpose.Reset, sentTo: null, clock.GetUtcNow()) : null;
            },
            ct);
        await output.WriteLineAsync($"{email} is an administrator.");
        if (link is not null)
            await output.WriteLineAsync($"To choose a password, within an hour and once: {services.GetRequiredService<IOptions<LeadManageOptions>>().Value.PublicAddress}/reset/{link}");
        return 0;
    }
}
