using LeadManage.Web.Hosting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>The data folder and the key of copies, as the server would find them.</summary>
internal static class KeyedFolder
{
    /// <returns>Both; or nothing, after the reason was told.</returns>
    public static async Task<(DataFolder? Folder, byte[]? Key)> FindAsync(string? data)
    {
        var builder = WebApplication.CreateBuilder();
        if (data is not null)
            builder.Configuration[DataFolder.Option] = Path.GetFullPath(data);
        var options = builder.Configuration.GetSection(LeadManageOptions.Section).Get<LeadManageOptions>() ?? new LeadManageOptions();
        if (options.Backup.KeyBytes() is { } key)
            return (DataFolder.Of(builder.Environment.ContentRootPath, options), key);
        await Console.Error.WriteLineAsync(options.Backup.Key is null
            ? $"No key is set: {BackupSettings.Section}:{nameof(BackupSettings.Key)} (in the environment LeadManage__Backup__Key). Make one with 'backup --new-key'."
            : options.Backup.Faults().First());
        return default;
    }
}
