using LeadManage.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Tests.SigningIn;

public sealed class OpenIdSettingsTests
{
    private static readonly Dictionary<string, string?> Sound = new(StringComparer.Ordinal)
    {
        ["LeadManage:OpenId:Authority"] = "https://id.example.org/realm",
        ["LeadManage:OpenId:ClientId"] = "leadmanage",
        ["LeadManage:OpenId:ClientSecret"] = "canary",
        ["LeadManage:OpenId:Name"] = "Example Corp",
    };

    [Theory]
    [InlineData("LeadManage:OpenId:Authority", "id.example.org", "LeadManage:OpenId:Authority: 'id.example.org'")]
    [InlineData("LeadManage:OpenId:Authority", "http://id.example.org", "LeadManage:OpenId:Authority: 'http://id.example.org'")]
    [InlineData("LeadManage:OpenId:Authority", "https://id.example.org/?x=1", "LeadManage:OpenId:Authority: 'https://id.example.org/?x=1'")]
    [InlineData("LeadManage:OpenId:ClientId", null, "LeadManage:OpenId:ClientId: needed")]
    [InlineData("LeadManage:OpenId:Name", " ", "LeadManage:OpenId:Name: needed")]
    [InlineData("LeadManage:OpenId:Name", "A name that is so long that no button could hold it", "LeadManage:OpenId:Name: needed")]
    public void A_bad_setting_stops_the_start_and_is_named_and_the_secret_is_not_told(string key, string? value, string named)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(new(Sound, StringComparer.Ordinal) { [key] = value }));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_authority_there_is_none_and_nothing_else_is_asked()
    {
        Assert.True(Read(Sound).OpenId.IsOn);
        Assert.True(Read(new(Sound, StringComparer.Ordinal) { ["LeadManage:OpenId:Authority"] = "http://127.0.0.1:9000", ["LeadManage:OpenId:ClientSecret"] = null }).OpenId.IsOn);
        Assert.False(Read(new(StringComparer.Ordinal) { ["LeadManage:OpenId:Name"] = "x" }).OpenId.IsOn);
    }

    private static LeadManageOptions Read(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddLeadManageOptions().BuildServiceProvider();
        return services.GetRequiredService<IOptions<LeadManageOptions>>().Value;
    }
}
