using LeadManage.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.Hosting;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("LeadManage:RetentionDays", "0", "RetentionDays")]
    [InlineData("LeadManage:InactiveAccountDays", "89", "InactiveAccountDays")]
    [InlineData("LeadManage:InactiveAccountDays", "365", "LeadManage:InactiveAccountDays: needs LeadManage:Mail:Host")]
    [InlineData("LeadManage:AnswersPerSecond", "0", "AnswersPerSecond")]
    [InlineData("LeadManage:Contact", "", "Contact")]
    [InlineData("LeadManage:AllowedOrigins:0", "lead.example.org/path", "LeadManage:AllowedOrigins: 'lead.example.org/path' is not an origin")]
    [InlineData("LeadManage:TrustedProxies:0", "proxy", "LeadManage:TrustedProxies: 'proxy' is not an IP address")]
    public async Task A_bad_option_stops_the_start_and_is_named(string key, string value, string named)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLeadManageOptions().BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<LeadManageOptions>>().Value);

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
