using AngleSharp.Html.Parser;
using LeadManage.Web.Mailing;
using MimeKit;

namespace LeadManage.Web.Tests.Mailing;

public sealed class LetterTests
{
    private const string Evil = "Ann\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>\u202Egro.live\u0000";

    [Fact]
    public async Task Text_and_html_arrive_and_say_the_same()
    {
        var letter = new Letter(
            "Łukasz invites you 🌱",
            ["Łukasz asks you to answer “Leading & managing” <until March 5>.", "It takes 8 minutes – a long line follows: " + string.Join(' ', Enumerable.Repeat("wörd", 300)), ".", "From the start: a line that begins like a mailbox"],
            "You get this because Łukasz gave your address; whoever it was, it is not kept when you do nothing.",
            new LetterLink("Answer & see", new Uri("https://lead.test/join/abc?d=1&e=ä")));

        var (message, raw) = await ArrivedAsync(letter);

        Assert.Equal(letter.Subject, message.Subject);
        Assert.True(raw.All(char.IsAscii), "what travels is plain ASCII");
        var page = new HtmlParser().ParseDocument(message.HtmlBody!);
        const string Address = "https://lead.test/join/abc?d=1&e=%C3%A4";
        Assert.Equal([.. letter.Paragraphs, letter.Link!.Words, Address, letter.Why], page.QuerySelectorAll("p").Select(part => part.TextContent));
        Assert.Equal($"{string.Join("\n\n", letter.Paragraphs)}\n\n{letter.Link.Words}:\n{Address}\n\n-- \n{letter.Why}\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Address, Assert.Single(page.Links).GetAttribute("href"));
        Assert.IsType<MultipartAlternative>(message.Body);
    }

    [Fact]
    public async Task The_html_asks_no_other_server_for_anything_and_turns_dark_with_the_reader()
    {
        var (message, _) = await ArrivedAsync(MailRoom.Hello);
        var page = new HtmlParser().ParseDocument(message.HtmlBody!);

        Assert.Empty(page.QuerySelectorAll("img, link, script, iframe, object, video, audio, form, base, [src], [background], [style]"));
        Assert.DoesNotContain("url(", message.HtmlBody!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", message.HtmlBody!, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("prefers-color-scheme: dark", message.HtmlBody!, StringComparison.Ordinal);
        Assert.Equal("light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_name_can_neither_add_a_header_nor_markup_nor_turn_the_letters_around()
    {
        var (message, raw) = await ArrivedAsync(new Letter($"{Evil} invites you", [Evil], Evil, new LetterLink(Evil, new Uri("https://lead.test/"))));

        Assert.Equal("Ann Bcc: everybody@example.org <script>alert(1)</script>gro.live invites you", message.Subject);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain("\nBcc:", raw, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MailRoom.Ann, message.To.ToString());
        var page = new HtmlParser().ParseDocument(message.HtmlBody!);
        Assert.Empty(page.Scripts);
        Assert.DoesNotContain('\u202E', page.DocumentElement.TextContent + message.TextBody);
        Assert.Equal("Ann Bcc: everybody@example.org <script>alert(1)</script>gro.live", page.QuerySelector("p")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:ann@example.org")]
    [InlineData("/my")]
    public void A_link_leads_to_a_page(string address) =>
        Assert.Throws<ArgumentException>(() => new LetterLink("Go", new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("a@b")]
    [InlineData("ann+lead.1_x@mail.example.co.uk")]
    [InlineData("łukasz@żółw.example")]
    public async Task One_plain_mailbox_is_an_address(string address)
    {
        Assert.True(EmailAddress.IsOne(address));
        await using var room = await MailRoom.NewAsync();
        Assert.True(await room.PutAsync("one", address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.org")]
    [InlineData("ann@")]
    [InlineData("ann@example.org,bob@example.org")]
    [InlineData("ann@example.org\r\nBcc: bob@example.org")]
    [InlineData("ann@example.org\n")]
    [InlineData("ann@exam ple.org")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("ann@example.org> RCPT TO:<bob@example.org")]
    [InlineData("ann@bob@example.org")]
    [InlineData("ann..b@example.org")]
    [InlineData(".ann@example.org")]
    [InlineData("ann@example..org")]
    [InlineData("ann@-example.org")]
    [InlineData("ann@[127.0.0.1]")]
    [InlineData("ann\0@example.org")]
    public async Task Anything_else_is_none_and_is_not_put(string? address)
    {
        Assert.False(EmailAddress.IsOne(address));
        await using var room = await MailRoom.NewAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => room.PutAsync("one", address!));
    }

    [Fact]
    public void An_address_longer_than_a_mail_server_takes_is_none()
    {
        var label = new string('b', 63);
        Assert.True(EmailAddress.IsOne($"{new string('a', 64)}@{label}.{label}.{new string('b', 61)}"));
        Assert.False(EmailAddress.IsOne($"{new string('a', 64)}@{label}.{label}.{new string('b', 62)}"));
        Assert.False(EmailAddress.IsOne($"{new string('a', 65)}@example.org"));
        Assert.False(EmailAddress.IsOne($"ann@{label}b.org"));
    }

    private static async Task<(MimeMessage Message, string Raw)> ArrivedAsync(Letter letter)
    {
        await using var room = await MailRoom.NewAsync();
        await room.PutAsync("one", letter: letter);
        await room.SendAsync();
        return (Assert.Single(room.Sink.Taken), Assert.Single(room.Sink.Raw));
    }
}
