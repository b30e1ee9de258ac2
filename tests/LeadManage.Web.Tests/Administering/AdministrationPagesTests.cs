using System.Net;
using System.Reflection;
using LeadManage.Web.Account;
using LeadManage.Web.Administering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Mailing;
using LeadManage.Web.Tests.Profiles;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.SigningIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Administering;

/// <summary>What an administrator sees of the server: questionnaires, settings, health, and nothing of anybody.</summary>
public sealed class AdministrationPagesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("questionnaires-").FullName;
    private readonly PostOffice _post = new();
    private Visitor _root = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => ["/admin", "/admin/questionnaires", "/admin/settings", "/admin/health"];

    private WebServer Server => _post.Server;

    public async ValueTask InitializeAsync()
    {
        Server.With("LeadManage:QuestionnaireFolder", _folder).With("LeadManage:Mail:User", "lead").With("LeadManage:Mail:Password", "canary-of-the-mail-password");
        _root = Visitor.Of(Server);
        using var joined = await _root.SignUpAsync("root@example.org", query: $"?setup={Server.Services.GetRequiredService<SetupToken>().Printed}");
        Assert.Equal("/my", joined.To());
    }

    public async ValueTask DisposeAsync()
    {
        _root.Dispose();
        await _post.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_administration_is_there_for_administrators_alone(string path)
    {
        Assert.Contains("aria-current=\"page\"", await _root.PageAsync(path), StringComparison.Ordinal);
        Server.Ask("UPDATE People SET IsAdministrator = 0, IsCoach = 1 RETURNING 1");

        using var found = await _root.GetAsync(path);
        using var nobody = Server.Browser();
        using var asked = await nobody.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, asked.StatusCode);
    }

    [Fact]
    public async Task Sittings_of_a_questionnaire_are_counted_from_five_on()
    {
        foreach (var _ in Enumerable.Range(0, 4))
            await Sat.SubmittedAsync(Server, Example.Leading);
        await Sat.OpenAsync(Server, (await Server.Services.GetRequiredService<GuestTokens>().IssueAsync(Ct)).Actor, "3");
        Assert.Null(await CountAsync());

        await Sat.SubmittedAsync(Server, Example.Leading);

        Assert.Equal(5, await CountAsync());
        Assert.Contains("fewer than 5", await _root.PageAsync("/admin/questionnaires"), StringComparison.Ordinal);

        async Task<int?> CountAsync()
        {
            var root = new Actor(long.Parse(Server.Ask("SELECT Id FROM People")), 1);
            var state = await Server.Services.GetRequiredService<QuestionnairesInUse>().ReadAsync(root, Ct);
            return state!.Versions.Single(one => one.Key == "lm36.v1").Submitted;
        }
    }

    [Fact]
    public async Task Files_that_the_next_start_would_refuse_are_told_with_their_faults()
    {
        Assert.Contains("the next start reads the same", await _root.PageAsync("/admin/questionnaires"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(_folder, "own.json"), """{ "id": "own" }""", Ct);

        var html = await _root.PageAsync("/admin/questionnaires");
        Assert.Contains("the next start would refuse them", html, StringComparison.Ordinal);
        Assert.Contains("own.json", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_setting_is_listed_and_no_secret_is_shown()
    {
        var html = await _root.PageAsync("/admin/settings");

        Assert.DoesNotContain("canary", html, StringComparison.Ordinal);
        Assert.Contains("set, not shown", html, StringComparison.Ordinal);
        foreach (var key in KeysOf(typeof(LeadManageOptions), LeadManageOptions.Section))
            Assert.Contains($"<code>{key}</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_to_try_arrives()
    {
        using var tried = await _root.SendAsync("/admin/settings", "try-mail");

        Assert.Equal("/admin/settings?tried=true", tried.To());
        Assert.Equal("Letters arrive", (await _post.LettersAsync("root@example.org", 1))[^1].Subject);
    }

    [Fact]
    public async Task One_letter_to_try_a_minute_and_for_administrators_alone()
    {
        await using var room = await MailRoom.NewAsync();
        var (root, ann) = (await room.Store.PersonAsync("Root", administrator: true), await room.Store.PersonAsync("Ann"));
        var settings = new EffectiveSettings(new ConfigurationBuilder().Build(), room.Store.Get<IOptions<LeadManageOptions>>(), room.Store.Get<StoreReaders>(), room.Store.Writer, room.Store.Get<Outbox>(), room.Clock);

        Assert.Null(await settings.TryMailAsync(ann, Ct));
        Assert.NotNull(await settings.TryMailAsync(root, Ct));
        Assert.Null(await settings.TryMailAsync(root, Ct));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await settings.TryMailAsync(root, Ct));
    }

    [Fact]
    public async Task Health_tells_of_files_letters_and_clock()
    {
        using var tried = await _root.SendAsync("/admin/settings", "try-mail");
        await _post.LettersAsync("root@example.org", 1);

        var root = new Actor(long.Parse(Server.Ask("SELECT Id FROM People")), 1);
        var state = (await Server.Services.GetRequiredService<ServerStanding>().ReadAsync(root, Ct))!;

        Assert.True(state.Store.Bytes > 0 && state.Store.FreeBytes > 0);
        Assert.False(state.IsClockHeld);
        Assert.Equal(0, state.OpenCircuits);
        Assert.Equal(0, state.Mail!.Later);
        Assert.Contains("All is well", await _root.PageAsync("/admin/health"), StringComparison.Ordinal);

        Server.Ask("INSERT INTO Outbox (KeyHash, Address, Content, DueAt, NextAt, Attempts, FailingSince, Fault) VALUES (x'00', 'a@example.org', x'00', 1, 9999999999, 1, 1700000000, 'no answer') RETURNING 1");
        var html = await _root.PageAsync("/admin/health");
        Assert.Contains("November 14, 2023, 22:13 UTC", html, StringComparison.Ordinal);
        Assert.DoesNotContain("a@example.org", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> KeysOf(Type type, string section) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        from key in property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass ? KeysOf(property.PropertyType, $"{section}:{property.Name}") : [$"{section}:{property.Name}"]
        select key;
}
