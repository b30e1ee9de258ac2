using LeadManage.Web.Tests.Mailing;
using MimeKit;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>A server that sends mail, and the sink in which its letters arrive.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    public PostOffice() => Server = new WebServer()
        .With("LeadManage:PublicAddress", "http://localhost")
        .With("LeadManage:Mail:Host", "127.0.0.1")
        .With("LeadManage:Mail:Port", Sink.Port.ToString())
        .With("LeadManage:Mail:Security", "None")
        .With("LeadManage:Mail:From", "LeadManage <hello@lead.test>");

    public SmtpSink Sink { get; } = new();

    public WebServer Server { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The letters to somebody, once there are as many.</summary>
    internal async Task<IReadOnlyList<MimeMessage>> LettersAsync(string to, int count)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var letters = Sink.Taken.Where(message => message.To.Mailboxes.Single().Address == to).ToList();
            if (letters.Count >= count)
                return letters;
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(20), $"{letters.Count} of {count} letters came to {to}");
            await Task.Delay(20, Ct);
        }
    }

    /// <summary>The path of the link in the newest of so many letters.</summary>
    internal async Task<string> LinkAsync(string to, int count = 1)
    {
        var text = (await LettersAsync(to, count))[^1].TextBody!;
        return text.Split("http://localhost", 2)[1].Split(['\r', '\n'], 2)[0];
    }

    internal string Ask(string sql) => Server.Ask(sql);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Sink.DisposeAsync();
    }
}
