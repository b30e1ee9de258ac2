using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit.Net.Smtp;

namespace LeadManage.Web.Mailing;

/// <summary>Why an attempt failed, told without address or content: a server's reply may repeat both, so only its number is kept.</summary>
/// <param name="Words">For the log and the store, for example <c>451 RecipientNotAccepted</c>.</param>
/// <param name="Ends">How the letter ends with it; null when trying again may help.</param>
internal sealed record MailFault(string Words, MailOutcome? Ends = null)
{
    // RFC 5321, section 4.2.1: 5yz is permanent.
    private const int Permanent = 500;

    public static MailFault Of(Exception error) => error switch
    {
        SmtpCommandException told => new($"{(int)told.StatusCode} {told.ErrorCode}", IsForGood(told) ? MailOutcome.Refused : null),
        SocketException told => new($"no connection: {told.SocketErrorCode}"),
        // The keys beside the database were lost: nobody can read it any more.
        CryptographicException => new("unreadable", MailOutcome.GivenUp),
        _ => new(error.GetType().Name),
    };

    // A sender or a sign-in that is refused is a fault of the settings, not of the letter: it can go when they are mended.
    private static bool IsForGood(SmtpCommandException told) =>
        (int)told.StatusCode >= Permanent && told.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
}
