using System.Runtime.ExceptionServices;
using LeadManage.Web.Hosting;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace LeadManage.Web.Mailing;

/// <summary>One walk to the mail server with everything that is due: a connection for all, and another only when it broke.</summary>
internal sealed class Postman(LeadManageOptions options) : IAsyncDisposable
{
    private readonly SmtpClient _server = new()
    {
        Timeout = (int)TimeSpan.FromSeconds(30).TotalMilliseconds,
        // Otherwise it would greet with an address of this machine's network.
        LocalDomain = new Uri(options.PublicAddress!).Host,
    };

    private ExceptionDispatchInfo? _unreachable;

    /// <summary>Returns once the server has taken the message, and throws whatever keeps it from that.</summary>
    public async Task HandOverAsync(MimeMessage message, CancellationToken ct)
    {
        // A server that is not there, or does not let us in, is not asked again for every letter of the walk.
        _unreachable?.Throw();
        if (!_server.IsConnected)
            await ConnectAsync(ct);
        await _server.SendAsync(message, ct);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_server.IsConnected)
                await _server.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or ProtocolException)
        {
            // It hung up first; everything was said.
        }

        _server.Dispose();
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        try
        {
            var mail = options.Mail;
            await _server.ConnectAsync(mail.Host!, mail.Port, Encryption(mail.Security), ct);
            if (!string.IsNullOrEmpty(mail.User))
                await _server.AuthenticateAsync(mail.User, mail.Password!, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            _unreachable = ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    private static SecureSocketOptions Encryption(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
