namespace LeadManage.Web.Storage;

/// <summary>
/// Keeps a second server out of the data folder for as long as this one lives. The operating system lets go of it when
/// the process ends, however it ends; so whoever holds it may clear what a killed server left behind.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private FileStream? _held;

    /// <exception cref="StoreStartException">Another server works in the folder, or it cannot be written.</exception>
    public void Take(DataFolder folder)
    {
        try
        {
            MakePrivate(folder.Root);
            _held ??= new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StoreStartException($"The data folder {folder.Root} cannot be written by this user. Give it to the user who runs the server, or name another with {DataFolder.Option}.", error);
        }
        catch (IOException error) when (File.Exists(folder.Lock))
        {
            throw new StoreStartException($"Another server works in the data folder {folder.Root}. Stop it, or name another folder with {DataFolder.Option}.", error);
        }
        catch (IOException error)
        {
            throw new StoreStartException($"The data folder {folder.Root} cannot be made or written: {error.Message} Free some space, or name another folder with {DataFolder.Option}.", error);
        }
    }

    // What people answered is for the server's user alone. A folder that exists keeps the rights its owner gave it.
    private static void MakePrivate(string path)
    {
        if (Directory.Exists(path) || OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => _held?.Dispose();
}
