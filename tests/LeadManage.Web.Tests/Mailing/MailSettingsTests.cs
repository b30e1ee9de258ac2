using LeadManage.Web.Hosting;
using LeadManage.Web.Mailing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Mailing;

public sealed class MailSettingsTests
{
    private static readonly Dictionary<string, string?> Sound = new(StringComparer.Ordinal)
    {
        ["LeadManage:PublicAddress"] = "https://lead.example.org",
        ["LeadManage:Mail:Host"] = "smtp.example.org",
        ["LeadManage:Mail:User"] = "lead",
        ["LeadManage:Mail:Password"] = "secret",
        ["LeadManage:Mail:From"] = "Łukasz' server <hello@example.org>",
    };

    [Theory]
    [InlineData("LeadManage:PublicAddress", null, "LeadManage:PublicAddress: needed with LeadManage:Mail:Host")]
    [InlineData("LeadManage:PublicAddress", "lead.example.org", "LeadManage:PublicAddress: 'lead.example.org' is not an origin")]
    [InlineData("LeadManage:PublicAddress", "https://lead.example.org/", "LeadManage:PublicAddress: 'https://lead.example.org/' is not an origin")]
    [InlineData("LeadManage:PublicAddress", "ftp://lead.example.org", "LeadManage:PublicAddress: 'ftp://lead.example.org' is not an origin")]
    [InlineData("LeadManage:Mail:Port", "0", "LeadManage:Mail:Port: 0")]
    [InlineData("LeadManage:Mail:Port", "65536", "LeadManage:Mail:Port: 65536")]
    [InlineData("LeadManage:Mail:From", null, "LeadManage:Mail:From: needed")]
    [InlineData("LeadManage:Mail:From", "LeadManage", "LeadManage:Mail:From: 'LeadManage'")]
    [InlineData("LeadManage:Mail:From", "a@example.org, b@example.org", "LeadManage:Mail:From: 'a@example.org, b@example.org'")]
    [InlineData("LeadManage:Mail:From", "a@example.org\r\nBcc: b@example.org", "LeadManage:Mail:From: 'a@example.org")]
    [InlineData("LeadManage:Mail:User", null, "LeadManage:Mail:User and LeadManage:Mail:Password")]
    [InlineData("LeadManage:Mail:Password", null, "LeadManage:Mail:User and LeadManage:Mail:Password")]
    [InlineData("LeadManage:Mail:Security", "None", "LeadManage:Mail:Security: None would send the password readable")]
    public async Task A_bad_setting_stops_the_start_and_is_named_and_the_password_is_not_told(string key, string? value, string named)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => ReadAsync(new(Sound, StringComparer.Ordinal) { [key] = value }));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_of_encrypting_that_does_not_exist_is_named()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(new(Sound, StringComparer.Ordinal) { ["LeadManage:Mail:Security"] = "Ssl" }));

        Assert.Contains("'Ssl' at 'LeadManage:Mail:Security'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_settings_turn_mail_on_encrypted_and_without_a_host_it_is_off()
    {
        var mail = (await ReadAsync(Sound)).Mail;
        Assert.True(mail.IsOn);
        Assert.Equal((587, MailSecurity.StartTls), (mail.Port, mail.Security));
        Assert.Equal("hello@example.org", mail.Sender.Address);

        Assert.False((await ReadAsync(new(StringComparer.Ordinal) { ["LeadManage:Mail:Port"] = "0" })).Mail.IsOn);
        Assert.True((await ReadAsync(new(Sound, StringComparer.Ordinal) { ["LeadManage:Mail:Host"] = "127.0.0.1", ["LeadManage:Mail:Security"] = "None" })).Mail.IsOn);
    }

    /// <summary>A relay in between could pretend it, to read the password.</summary>
    [Fact]
    public async Task A_server_that_cannot_encrypt_is_told_nothing_when_that_is_asked_for()
    {
        await using var sink = new SmtpSink();
        var mail = MailRoom.Options(sink.Port).Mail;
        await using var postman = new Postman(new LeadManageOptions
        {
            PublicAddress = "https://lead.test",
            Mail = new MailSettings { Host = mail.Host, Port = mail.Port, Security = MailSecurity.StartTls, User = mail.User, Password = mail.Password, From = mail.From },
        });

        await Assert.ThrowsAsync<NotSupportedException>(() => postman.HandOverAsync(new MimeKit.MimeMessage(), TestContext.Current.CancellationToken));

        Assert.DoesNotContain(sink.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static async Task<LeadManageOptions> ReadAsync(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLeadManageOptions().BuildServiceProvider();
        return services.GetRequiredService<IOptions<LeadManageOptions>>().Value;
    }
}
