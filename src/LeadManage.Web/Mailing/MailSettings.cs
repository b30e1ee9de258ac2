using System.Net;
using LeadManage.Web.Hosting;
using MimeKit;

namespace LeadManage.Web.Mailing;

/// <summary>The server that takes our letters. Section <c>LeadManage:Mail</c>; without a host there is no mail, and pages show links to copy instead.</summary>
public sealed class MailSettings
{
    public const string Section = $"{LeadManageOptions.Section}:{nameof(LeadManageOptions.Mail)}";

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>With whom we sign in; null when the server does not ask.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender people see, for example <c>LeadManage &lt;hello@example.org&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>Whether letters are sent. A page that would send one asks this first and shows <see cref="LinkToCopy"/> when not.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary><see cref="From"/>, once it was checked at the start.</summary>
    internal MailboxAddress Sender => MailboxAddress.Parse(From!);

    /// <summary>Every fault, each with its key.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!IsOn)
            yield break;
        if (Port is < 1 or > 65535)
            yield return $"{Section}:{nameof(Port)}: {Port} is not a port; 587 and 465 are the usual ones.";
        if (string.IsNullOrWhiteSpace(From))
            yield return $"{Section}:{nameof(From)}: needed with {Section}:{nameof(Host)}, for example LeadManage <hello@example.org>.";
        else if (!MailboxAddress.TryParse(From, out var sender) || !EmailAddress.IsOne(sender.Address))
            yield return $"{Section}:{nameof(From)}: '{From}' is not one address.";
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return $"{Section}:{nameof(User)} and {Section}:{nameof(Password)}: give both or none.";
        if (Security == MailSecurity.None && !string.IsNullOrEmpty(Password) && !IsThisMachine)
            yield return $"{Section}:{nameof(Security)}: None would send the password readable to another machine; use StartTls or Tls.";
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
