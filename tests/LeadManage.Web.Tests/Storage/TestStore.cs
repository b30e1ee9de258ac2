using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Exporting;
using LeadManage.Web.Hosting;
using LeadManage.Web.Importing;
using LeadManage.Web.Inviting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LeadManage.Web.Tests.Storage;

/// <summary>The store as the program builds it, on a file of its own, with a clock that the test sets.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    private TestStore(DataFolder folder, bool ownsFolder, LeadManageOptions options, TimeProvider clock)
    {
        Folder = folder;
        _ownsFolder = ownsFolder;
        _services = new ServiceCollection()
            .AddLogging()
            .AddLeadManageStorage()
            .AddMail()
            .AddInviting()
            .AddReports()
            .AddExporting()
            .AddSingleton<Importer>()
            .AddSingleton<ClientImporter>()
            .AddSingleton<AccountData>()
            .AddSingleton(folder)
            .AddSingleton(Options.Create(options))
            .AddSingleton(clock)
            .AddSingleton(InstrumentCatalog.Published)
            .BuildServiceProvider();
    }

    public static Instrument Lm36 { get; } = InstrumentCatalog.Published.Find("lm36.v1")!;

    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public static DataFolder NewFolder() => new(Directory.CreateTempSubdirectory("leadmanage-").FullName);

    public DataFolder Folder { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)Get<TimeProvider>();

    public Sittings Sittings => Get<Sittings>();

    public StoredProfiles Profiles => Get<StoredProfiles>();

    public GuestTokens Guests => Get<GuestTokens>();

    public MyData MyData => Get<MyData>();

    public StoreWriter Writer => Get<StoreWriter>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TestStore> NewAsync(LeadManageOptions? options = null)
    {
        var store = new TestStore(NewFolder(), ownsFolder: true, options ?? new LeadManageOptions(), NewClock());
        await store.PrepareAsync();
        return store;
    }

    /// <summary>Over a folder that the test keeps, and not prepared yet.</summary>
    public static TestStore Over(DataFolder folder, TimeProvider? clock = null) => new(folder, ownsFolder: false, new LeadManageOptions(), clock ?? NewClock());

    /// <summary>A second writer, with all that stands on it, over the same file; as if another process had it open.</summary>
    public TestStore Beside() => new(Folder, ownsFolder: false, Get<IOptions<LeadManageOptions>>().Value, Clock);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task PrepareAsync() => Get<StoreStart>().PrepareAsync(Ct);

    public async Task<Actor> NewGuestAsync() => (await Guests.IssueAsync(Ct)).Actor;

    public async Task<(Actor Actor, SittingId Id)> BeginAsync()
    {
        var actor = await NewGuestAsync();
        return (actor, await Sittings.BeginAsync(actor, Lm36, Ct));
    }

    /// <summary>A sitting with every statement answered, differently for each <paramref name="person"/>.</summary>
    public async Task<(Actor Actor, SittingId Id)> AnsweredAsync(int person = 1)
    {
        var (actor, id) = await BeginAsync();
        await Sittings.RecordAsync(actor, id, AnswersOf(person), Ct);
        return (actor, id);
    }

    public async Task<(Actor Actor, SittingId Id)> SubmittedAsync(int person = 1)
    {
        var (actor, id) = await AnsweredAsync(person);
        Assert.Equal(SubmitOutcome.Done, await Sittings.SubmitAsync(actor, id, LastWord.None, Ct));
        return (actor, id);
    }

    public static QueuedAnswer[] AnswersOf(int person)
    {
        var random = new Random(person);
        return [.. Lm36.Items.Select((item, place) => new QueuedAnswer("page", place + 1, item.Id, random.Next(Lm36.Format.Lo, Lm36.Format.Hi + 1)))];
    }

    /// <summary>A connection past the program, as another program would open it.</summary>
    public SqliteConnection Raw()
    {
        var connection = new SqliteConnection($"Data Source={Folder.Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public string Scalar(string sql)
    {
        using var connection = Raw();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar()) ?? "";
    }

    /// <summary>The bytes of every file in the data folder.</summary>
    public async Task<IReadOnlyList<byte[]>> Bytes()
    {
        var files = new List<byte[]>();
        foreach (var path in Directory.EnumerateFiles(Folder.Root, "*", SearchOption.AllDirectories).Where(path => path != Folder.Lock))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, Ct);
            files.Add(bytes);
        }

        return files;
    }

    public static bool Holds(IReadOnlyList<byte[]> files, byte[] trace) => files.Any(file => file.AsSpan().IndexOf(trace) >= 0);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder)
            Directory.Delete(Folder.Root, recursive: true);
    }
}
