using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using LeadManage.Web.Tests.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LeadManage.Web.Tests.Mailing;

/// <summary>A real store whose letters go to a sink.</summary>
public sealed class MailRoom : IAsyncDisposable
{
    private readonly LogLines _log = new();

    private MailRoom(TestStore store, SmtpSink sink)
    {
        Store = store;
        Sink = sink;
        store.Get<ILoggerFactory>().AddProvider(_log);
    }

    public const string Ann = "ann@example.org";

    public static Letter Hello { get; } = new("Hello", ["Your results are kept."], "You get this because you asked for it.", new LetterLink("Open them", new Uri("https://lead.test/my")));

    public TestStore Store { get; }

    public SmtpSink Sink { get; }

    public FakeTimeProvider Clock => Store.Clock;

    public MailSending Sending => Store.Get<MailSending>();

    /// <summary>What was logged, text and exceptions.</summary>
    public string Log => _log.All;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<MailRoom> NewAsync(bool on = true, int? inactiveDays = null)
    {
        var sink = new SmtpSink();
        return new MailRoom(await TestStore.NewAsync(Options(on ? sink.Port : null, inactiveDays)), sink);
    }

    public static LeadManageOptions Options(int? port, int? inactiveDays = null) => new()
    {
        InactiveAccountDays = inactiveDays,
        PublicAddress = "https://lead.test",
        Mail = new MailSettings { Host = port is null ? null : "127.0.0.1", Port = port ?? 0, Security = MailSecurity.None, User = "lead", Password = "secret", From = "LeadManage <hello@lead.test>" },
    };

    public Task<bool> PutAsync(string key, string to = Ann, Letter? letter = null, TimeSpan later = default)
    {
        var now = Clock.GetUtcNow();
        return Store.Writer.WriteAsync(store => Store.Get<Outbox>().Put(store, to, letter ?? Hello, key, now + later, now), Ct);
    }

    public Task<TimeSpan> SendAsync() => Sending.SendDueAsync(Ct);

    /// <summary>Columns of the one letter there is, joined by a space; a dash for nothing.</summary>
    public string Row(params string[] columns) =>
        Store.Scalar($"SELECT {string.Join(" || ' ' || ", columns.Select(column => $"ifnull({column}, '-')"))} FROM Outbox");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Sink.DisposeAsync();
        _log.Dispose();
    }

    /// <summary>Waits for what happens by itself, a minute at most.</summary>
    public static async Task UntilAsync(Func<bool> isSo, Action? meanwhile = null)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(1), "it never came");
            meanwhile?.Invoke();
            await Task.Delay(20, Ct);
        }
    }
}
