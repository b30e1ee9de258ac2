using LeadManage.Web.Hosting;

namespace LeadManage.Web.Storage;

/// <summary>The one folder in which everything lies that must survive: database, backups and the lock that keeps a second server out.</summary>
/// <param name="Root">Absolute path.</param>
public sealed record DataFolder(string Root)
{
    /// <summary>The option that names it, for messages.</summary>
    public const string Option = $"{LeadManageOptions.Section}:{nameof(LeadManageOptions.DataFolder)}";

    public string Database => Path.Combine(Root, "leadmanage.db");

    /// <summary>Copies made before a migration; they expire.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>Keys of data protection.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>When the server last looked at the clock.</summary>
    public string Clock => Path.Combine(Root, "clock");

    public string Lock => Path.Combine(Root, "server.lock");

    public static DataFolder Of(string contentRoot, LeadManageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Path.GetFullPath(options.DataFolder, contentRoot));
    }
}
