using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using LeadManage.Web.Tests.Mailing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadManage.Web.Tests.Access;

/// <summary>Everybody opens everything, sends every form and calls every handler; nobody reads a letter of what others typed and did not share with them.</summary>
public sealed class CanaryCrawl : IAsyncDisposable
{
    /// <summary>Columns of text that nobody types into, each with its reason. A new one is filled in <see cref="CanaryPeople"/>, or named here.</summary>
    private static readonly Dictionary<string, string> NotTyped = new(StringComparer.Ordinal)
    {
        ["Answers.ItemId"] = "of the questionnaire",
        ["Answers.Writer"] = "drawn by the page",
        ["ForeignSignIns.Provider"] = "a setting",
        ["ForeignSignIns.Subject"] = "given by the other service",
        ["GrantedLater.Questionnaire"] = "of the catalog",
        ["Grants.Consent"] = "of the program",
        ["Groups.Questionnaire"] = "of the catalog",
        ["HandedLinks.MadeBy"] = "a name, which is typed",
        ["Invitations.Questionnaires"] = "of the catalog",
        ["ItemExports.Questionnaire"] = "of the catalog",
        ["ItemExports.Reason"] = "typed by whoever runs the server, on its command line",
        ["ManualSnapshots.Figures"] = "made by the program",
        ["ManualSnapshots.Questionnaire"] = "of the catalog",
        ["Notes.Day"] = "a day",
        ["OperatorLooks.Reason"] = "typed by whoever runs the server, on its command line",
        ["Outbox.Address"] = "gone once the letter is; letters are read in the sink",
        ["Outbox.Fault"] = "numbers of a mail server",
        ["People.AuthenticatorKey"] = "drawn",
        ["People.CoachCode"] = "drawn",
        ["People.PasswordHash"] = "a hash",
        ["People.RecoveryCodes"] = "hashes",
        ["People.SecurityStamp"] = "drawn",
        ["Pictures.Figures"] = "made by the program",
        ["Pictures.Instrument"] = "of the catalog",
        ["PooledChanges.Questionnaire"] = "of the catalog",
        ["Sessions.Device"] = "one of a few words",
        ["Sessions.Means"] = "one of a few words",
        ["Sittings.Instrument"] = "of the catalog",
        ["UsedCodes.Code"] = "digits",
    };

    private readonly SmtpSink _sink = new();
    private readonly LogLines _log = new();
    private readonly Canaries _canaries = new();
    private readonly ListeningServer _server;
    private readonly Scene _scene;
    private readonly CanaryPeople _people;

    public CanaryCrawl()
    {
        _server = new ListeningServer(new WebServer()
            .With("LeadManage:PublicAddress", "http://localhost")
            .With("LeadManage:Mail:Host", "127.0.0.1")
            .With("LeadManage:Mail:Port", $"{_sink.Port}")
            .With("LeadManage:Mail:Security", "None")
            .With("LeadManage:Mail:From", "LeadManage <hello@lead.test>")
            .With("Logging:LogLevel:Default", "Information")
            .With("Logging:Console:LogLevel:Default", "None"));
        _scene = new Scene(_server.Services, _server.Root);
        _people = new CanaryPeople(_scene, _canaries);
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    [Fact]
    public async Task Nobody_reads_what_others_typed_and_did_not_share_with_them()
    {
        await _people.ComeAsync();
        Assert.Empty(ColumnsWithoutCanary());
        var crawlers = _scene.Subjects.ToDictionary(subject => subject.Key, subject => new Crawler(_scene, subject.Value, _canaries), StringComparer.Ordinal);
        await crawlers["nobody"].OpenAsync(["/", .. Paths()]);
        var files = crawlers["nobody"].Files;
        await AllAsync(crawlers.Values, crawler => crawler.OpenAsync(["/", .. Paths()], except: files));
        await crawlers["Ben"].OpenAsync([_people.LinkOfBen]);
        var parts = crawlers.Values.SelectMany(crawler => crawler.Parts).DistinctBy(part => part.Key).ToArray();
        await AllAsync(crawlers, async one =>
        {
            foreach (var (path, made) in parts.Where(part => one.Key == "Cora" || !part.Key.StartsWith("/clients/", StringComparison.Ordinal) || part.Key.StartsWith($"/clients/{_people.ActorOf("Ann").HolderId}", StringComparison.Ordinal)))
                await one.Value.ListenAsync(path, made);
        });
        AssertNothingForeign();

        await AskForLettersAsync();
        // Every form, by everybody: their own last, and the end of things at the very end.
        var forms = crawlers.Values.SelectMany(crawler => crawler.Forms).DistinctBy(form => (form.Path, Handler(form.Fields))).OrderBy(IsAnEnd).ToArray();
        Assert.True(forms.Length > 40, $"{forms.Length} forms");
        foreach (var form in forms)
        {
            var own = crawlers.Values.ToLookup(crawler => IsOf(crawler, form));
            await AllAsync(own[false], crawler => crawler.SendAsync(form.Path, form.Fields));
            foreach (var crawler in own[true].Where(_ => !IsToOpen(form)))
                await crawler.SendAsync(form.Path, form.Fields);
        }

        ReadLetters();
        _canaries.Read("the log", "the log", _log.All);
        AssertNothingForeign();

        // What is written to somebody is seen by them; all else by whoever typed it.
        Assert.All(_canaries.All, canary => Assert.Contains((canary.Owner, canary.Field, canary.Field == "message" ? "Ben" : canary.Owner), _canaries.Seen.Keys));
        Assert.Superset<(string, string, string)>(
            new HashSet<(string, string, string)> { ("Ann", "plan", "Cora"), ("Ben", "name", "Cora"), ("Cora", "name", "Ann"), ("Dan", "email", "Ada"), ("Cora", "group", "Dan"), ("Ann", "name in the group", "Cora"), ("Cora", "shared note", "Ann"), ("Cora", "goal", "Ann"), ("Ann", "link name", "nobody") },
            _canaries.Seen.Keys.ToHashSet());
        TestContext.Current.SendDiagnosticMessage("{0} addresses, {1} forms, {2} letters", crawlers.Values.Sum(crawler => crawler.Opened), forms.Length * crawlers.Count, _sink.Taken.Count);
    }

    [Theory]
    [InlineData("UPDATE People SET Name = '{0}' WHERE Id = {1}", "a name")]
    [InlineData("UPDATE Passkeys SET Data = replace(Data, '\"Name\":\"', '\"Name\":\"{0}') WHERE PersonId = {1}", "a passkey")]
    public async Task A_leak_that_is_planted_is_found(string plant, string _)
    {
        await _people.ComeAsync();
        _server.Execute(string.Format(plant, _canaries.Of("Dan", "draft"), _people.ActorOf("Ann").HolderId));
        var crawler = new Crawler(_scene, _scene.Subjects["Ann"], _canaries);

        await crawler.OpenAsync(["/my"]);

        Assert.Throws<Xunit.Sdk.TrueException>(AssertNothingForeign);
    }

    [Fact]
    public async Task A_leak_over_a_circuit_is_found()
    {
        await _people.ComeAsync();
        _server.Execute($"UPDATE People SET Name = '{_canaries.Of("Dan", "draft")}' WHERE Id = {_people.ActorOf("Ann").HolderId}");
        var cora = new Crawler(_scene, _scene.Subjects["Cora"], _canaries);

        // This page alone: the table of clients, which it leads to, names them without a circuit.
        await cora.LookAsync("/clients");
        Assert.All(_canaries.Seen.Keys, seen => Assert.True(CanaryPeople.MaySee(seen)));
        await cora.ListenAsync("/clients", cora.Parts["/clients"]);

        Assert.Throws<Xunit.Sdk.TrueException>(AssertNothingForeign);
    }

    public async ValueTask DisposeAsync()
    {
        _scene.Dispose();
        await _server.DisposeAsync();
        await _sink.DisposeAsync();
        _log.Dispose();
    }

    /// <summary>Several at once: each has a browser of their own.</summary>
    private static Task AllAsync<T>(IEnumerable<T> all, Func<T, Task> actAsync) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await actAsync(one));

    private static string Handler((string, string)[] fields) => fields.FirstOrDefault(field => field.Item1 == "_handler").Item2 ?? "";

    private static bool IsOf(Crawler crawler, (string Path, (string, string)[] Fields) form) => crawler.Forms.Any(own => own.Path == form.Path && Handler(own.Fields) == Handler(form.Fields));

    /// <summary>Makes somebody an administrator, or an address another's to see: who may send it does not.</summary>
    private static bool IsToOpen((string Path, (string, string)[] Fields) form) =>
        Handler(form.Fields) == "take" || Handler(form.Fields).StartsWith("administrator-", StringComparison.Ordinal);

    private static int IsAnEnd((string Path, (string, string)[] Fields) form) =>
        form.Path == "/sign-out" ? 3 : form.Path.EndsWith("/delete", StringComparison.Ordinal) ? 2 : Handler(form.Fields).StartsWith("end", StringComparison.Ordinal) ? 1 : 0;

    private void AssertNothingForeign()
    {
        var foreign = _canaries.Seen.Where(seen => !CanaryPeople.MaySee(seen.Key)).Select(seen => $"{seen.Key.Reader} read the {seen.Key.Field} of {seen.Key.Owner}: {seen.Value}").ToArray();
        Assert.True(foreign.Length == 0, string.Join('\n', foreign));
    }

    private async Task AskForLettersAsync()
    {
        foreach (var name in _people.Names.Where(name => name != "Gus"))
            await _scene.CallAsync<Resetting>(async feature =>
            {
                await feature.AskAsync($"{_canaries.Of(name, "email")}@example.org");
                return null;
            });
        await MailRoom.UntilAsync(() => _sink.Taken.Count >= 6);
    }

    /// <summary>Each is read by the person it goes to.</summary>
    private void ReadLetters()
    {
        foreach (var letter in _sink.Taken)
        {
            var to = letter.To.Mailboxes.Single().Address;
            var owner = _canaries.All.FirstOrDefault(canary => canary.Field is "email" or "new address" or "address of Ben" && to.StartsWith(_canaries.Of(canary.Owner, canary.Field), StringComparison.OrdinalIgnoreCase)).Owner;
            owner = owner == "Cora" && to.StartsWith(_canaries.Of("Cora", "address of Ben"), StringComparison.OrdinalIgnoreCase) ? "Ben" : owner;
            _canaries.Read(owner ?? "a stranger", $"letter {letter.Subject}", $"{string.Join('\n', letter.Headers.Select(header => $"{header.Field}: {header.Value}"))}{letter.TextBody}{letter.HtmlBody}");
        }
    }

    /// <summary>Every route of the running program, with every id there is. A new parameter wants its values here.</summary>
    private IEnumerable<string> Paths() =>
        from endpoint in _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
        let route = endpoint.RoutePattern.RawText!
        where !route.Contains("_framework", StringComparison.Ordinal) && !route.Contains("**", StringComparison.Ordinal)
        from path in endpoint.RoutePattern.Parameters.Aggregate<RoutePatternParameterPart, IEnumerable<string>>(
            [route],
            (paths, parameter) => paths.SelectMany(path => Values(parameter.Name.ToLowerInvariant(), route).Select(value => System.Text.RegularExpressions.Regex.Replace(path, $"{{{parameter.Name}[:?}}][^/]*|{{{parameter.Name}}}", value, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))))
        select path.StartsWith('/') ? path : $"/{path}";

    private IEnumerable<string> Values(string parameter, string route) => parameter switch
    {
        "id" when route.StartsWith("/start/", StringComparison.Ordinal) || route.StartsWith("/blank/", StringComparison.Ordinal) => ["lm36", "plan"],
        "group" or "id" when route.StartsWith("/groups/", StringComparison.Ordinal) => ["1", "2"],
        "id" or "sitting" => _people.Sittings.Select(sitting => sitting.ToString()),
        "client" => _people.Names.Select(name => $"{_people.ActorOf(name).HolderId}"),
        "grant" => ["1", "2", "3"],
        "token" when route.StartsWith("/shown/", StringComparison.Ordinal) => _people.SharedLinks,
        "token" => _people.AddressLinks.Values,
        "link" => ["1", "2", "3"],
        "questionnaire" or "instrumentid" or "instrument" => ["lm36", "plan", "lm36.v1", "plan.v1"],
        "code" => [Scene.CodeOf(_people.ActorOf("Cora").HolderId)],
        "position" or "snapshot" => ["1"],
        _ => throw new InvalidOperationException($"The crawl knows no value for {parameter} of {route}: give it all there are."),
    };

    private string[] ColumnsWithoutCanary()
    {
        using var store = new SqliteConnection($"Data Source={_server.Services.GetRequiredService<DataFolder>().Database};Pooling=False");
        store.Open();
        var columns = Values(store, "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'").ToArray();
        Assert.NotEmpty(columns);
        var all = _canaries.All.Select(canary => _canaries.Of(canary.Owner, canary.Field)).ToArray();
        return
        [
            .. columns.Where(column => !NotTyped.ContainsKey(column) && !Values(store, $"SELECT {column.Split('.')[1]} FROM {column.Split('.')[0]}").Any(value => all.Any(canary => value.Contains(canary, StringComparison.OrdinalIgnoreCase))))
            .Concat(NotTyped.Keys.Except(columns, StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<string> Values(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return $"{row.GetValue(0)}";
    }
}
