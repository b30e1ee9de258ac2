using System.Globalization;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Administering;

/// <summary>What this server runs with, for administrators, to read; and what of it can be tried.</summary>
public sealed class EffectiveSettings(IConfiguration configuration, IOptions<LeadManageOptions> options, StoreReaders readers, StoreWriter writer, Outbox outbox, TimeProvider clock)
{
    // What a setting that cannot work does is said by its check at the start; here, what one does that can work and is wrong.
    private static readonly (string Key, Func<LeadManageOptions, object?> Value, string IfWrong)[] Known =
    [
        ("DataFolder", set => set.DataFolder, "Another folder is another server: nobody finds their results there."),
        ("QuestionnaireFolder", set => set.QuestionnaireFolder, "Sittings of questionnaires that are not there cannot be answered or read."),
        ("Contact", set => set.Contact, "People do not know whom to ask."),
        ("RetentionDays", set => set.RetentionDays, "Sittings of guests are erased after as many days."),
        ("InactiveAccountDays", set => set.InactiveAccountDays, "Accounts that nobody uses are erased after as many days, with two letters before."),
        ("AnswersPerSecond", set => set.AnswersPerSecond, "Too few: answers have to wait. Too many: nothing slows a flood."),
        ("InvitationsPerDay", set => set.InvitationsPerDay, "Too few: a coach has to wait for tomorrow. Too many: letters that nobody wanted go under the name of this server."),
        ("AllowedOrigins", set => Join(set.AllowedOrigins), "A name that is missing: its pages cannot save. One too many: its pages can answer for whoever is signed in."),
        ("PublicAddress", set => set.PublicAddress, "Links in letters lead nowhere, and passkeys do not work."),
        ("TrustedProxies", set => Join(set.TrustedProxies), "One that is missing: all people count as one. One too many: it can pretend to be anybody."),
        ("Mail:Host", set => set.Mail.Host, "Letters wait, are tried for three days, and are given up."),
        ("Mail:Port", set => set.Mail.Port, "The same."),
        ("Mail:Security", set => set.Mail.Security, "The same; with None, letters travel readable."),
        ("Mail:User", set => set.Mail.User, "The same."),
        ("Mail:Password", set => Hidden(set.Mail.Password), "The same."),
        ("Mail:From", set => set.Mail.From, "Mail servers refuse the letters, or put them aside."),
        ("Backup:Folder", set => set.Backup.Folder, "No copies are made, or they lie on the disk that may be lost."),
        ("Backup:Key", set => Hidden(set.Backup.Key), "Copies made with another key cannot be opened: keep each one for as long as its copies."),
        ("Backup:EveryMinutes", set => set.Backup.EveryMinutes, "What was written since the last copy is lost with the disk."),
        ("Backup:KeepDays", set => set.Backup.KeepDays, "Too long: what people erased lies in copies for as long."),
        ("OpenId:Authority", set => set.OpenId.Authority, "Nobody comes in by it; whoever has no other way needs an administrator."),
        ("OpenId:ClientId", set => set.OpenId.ClientId, "The same."),
        ("OpenId:ClientSecret", set => Hidden(set.OpenId.ClientSecret), "The same."),
        ("OpenId:Name", set => set.OpenId.Name, "People do not know what they continue with."),
    ];

    public bool SendsMail => options.Value.Mail.IsOn;

    /// <returns>Null for whoever is no administrator.</returns>
    public IReadOnlyList<EffectiveSetting>? List(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Administrators.Has(readers, actor)
            ? [.. Known.Select(one => new EffectiveSetting($"{LeadManageOptions.Section}:{one.Key}", Convert.ToString(one.Value(options.Value), CultureInfo.InvariantCulture) is { Length: > 0 } value ? value : "–", FromOf(one.Key), one.IfWrong))]
            : null;
    }

    /// <summary>Puts a letter to the administrator's own address; at most one a minute.</summary>
    /// <returns>The address; null when nothing was put.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was put.</exception>
    public Task<string?> TryMailAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        var letter = new Letter("Letters arrive", ["This letter was asked for on the page of settings. That you read it shows that mail works: server, sign-in and sender are right."], "You get this letter because you asked for it as an administrator of LeadManage.");
        return writer.WriteAsync(
            store => store.First("SELECT Email FROM People WHERE Id = ?1 AND IsAdministrator = 1", row => row.Text(0), actor.HolderId) is { } to
                && outbox.Put(store, to, letter, $"test {actor.HolderId} {now:yyyyMMddHHmm}", now, now) ? to : null,
            ct);
    }

    private string FromOf(string key)
    {
        if (configuration is not IConfigurationRoot root || !configuration.GetSection($"{LeadManageOptions.Section}:{key}").Exists())
            return "default";
        // The last one that has it counts.
        return root.Providers.LastOrDefault(provider => provider.TryGet($"{LeadManageOptions.Section}:{key}", out _) || provider.GetChildKeys([], $"{LeadManageOptions.Section}:{key}").Any()) switch
        {
            EnvironmentVariablesConfigurationProvider => "environment",
            CommandLineConfigurationProvider => "command line",
            JsonConfigurationProvider { Source.Path: { } path } => Path.GetFileName(path),
            _ => "set by the program that started it",
        };
    }

    private static string Join(IReadOnlyList<string> many) => string.Join(", ", many);

    private static string? Hidden(string? secret) => string.IsNullOrEmpty(secret) ? null : "set, not shown";
}
