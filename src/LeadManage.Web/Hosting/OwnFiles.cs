using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Pages and settings that belong to the program itself. They are looked for where it is started, as always, and else where it lies: a program that was installed may be started
/// anywhere.
/// </summary>
public static class OwnFiles
{
    private const string Pages = "wwwroot";

    private static readonly string Installed = Path.Combine(AppContext.BaseDirectory, Pages);

    private static bool AreElsewhere { get; } = !Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), Pages)) && Directory.Exists(Installed);

    public static WebApplicationOptions OptionsFor(string[] args) => new() { Args = args, WebRootPath = AreElsewhere ? Installed : null };

    /// <summary>The settings that come with the program count least, also where it was started without them.</summary>
    public static void AddSettings(ConfigurationManager configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (AreElsewhere)
            configuration.Sources.Insert(0, new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory), Path = "appsettings.json", Optional = true });
    }
}
