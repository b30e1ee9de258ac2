using LeadManage.Web.Exporting;

namespace LeadManage.Web.Commands;

/// <summary>What is to be exported.</summary>
/// <param name="Target">A file that is not there yet, or a folder that is.</param>
/// <param name="Questionnaire">A version or an id; null for everything about a person.</param>
/// <param name="Person">Address of an account; null for the answers of all, without names.</param>
/// <param name="Reason">Why.</param>
/// <param name="Format">Ending of a format; null for that of the file.</param>
internal sealed record ExportOrder(string Target, string? Questionnaire, string? Person, string Reason, string? Format)
{
    public TableFormat Table => TableFormat.Named(Format ?? Path.GetExtension(Target).TrimStart('.')) ?? TableFormat.Csv;

    /// <summary>Writes the file, for the server's user alone; one that is half written goes again.</summary>
    /// <param name="name">Its name within a folder.</param>
    /// <param name="write">What goes into it.</param>
    /// <returns>Where it lies.</returns>
    /// <exception cref="IOException">It cannot be written, or is there already.</exception>
    public async Task<string> WriteAsync(string name, Func<Stream, Task> write)
    {
        var path = Directory.Exists(Target) ? Path.Combine(Target, name) : Path.GetFullPath(Target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            await using (file)
                await write(file);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
