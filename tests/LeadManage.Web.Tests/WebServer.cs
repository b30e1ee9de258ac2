using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LeadManage.Web.Tests;

/// <summary>The real application in this process, with a data folder of its own that goes when it ends.</summary>
public sealed class WebServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("leadmanage-").FullName;

    /// <summary>Sets one option; before the first request.</summary>
    public WebServer With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>A browser of its own: keeps cookies, follows no redirects.</summary>
    public HttpClient Browser()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("LeadManage:DataFolder", DataFolder);
        foreach (var category in (string[])["Default", "Microsoft.Hosting.Lifetime", "Microsoft.AspNetCore"])
            builder.UseSetting($"Logging:LogLevel:{category}", "Critical");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
    }
}
