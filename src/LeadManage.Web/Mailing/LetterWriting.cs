using System.Text;
using LeadManage.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LeadManage.Web.Mailing;

/// <summary>Makes the message that travels: text and HTML of one letter, under an id that stays the same however often it has to be sent.</summary>
public sealed class LetterWriting(IOptions<LeadManageOptions> options, Envelopes envelopes, IServiceProvider services, ILoggerFactory logging, TimeProvider clock)
{
    public async Task<MimeMessage> MessageAsync(WaitingLetter waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var letter = envelopes.Open(waiting.Content);
        var sender = options.Value.Mail.Sender;
        var message = new MimeMessage
        {
            MessageId = $"{waiting.Name}@{sender.Domain}",
            Subject = letter.Subject,
            Date = clock.GetUtcNow(),
            Body = new BodyBuilder { TextBody = TextOf(letter), HtmlBody = await HtmlOfAsync(letter) }.ToMessageBody(),
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(null, waiting.Address));
        // RFC 3834: nobody's "I am on vacation" answers to this.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    internal static string TextOf(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        if (letter.Link is { } link)
            text.Append(link.Words).Append(":\n").Append(link.Address.AbsoluteUri).Append("\n\n");
        return text.Append("-- \n").Append(letter.Why).Append('\n').ToString();
    }

    private async Task<string> HtmlOfAsync(Letter letter)
    {
        await using var renderer = new HtmlRenderer(services, logging);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LetterHtml.Letter)] = letter });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterHtml>(parameters)).ToHtmlString());
    }
}
