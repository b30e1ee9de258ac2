namespace LeadManage.Web.Importing;

/// <summary>A file to look at, or what was looked at, to be stored.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    /// <summary>The file again in Base64, once it was looked at: the server keeps nothing between the two.</summary>
    public string? Seen { get; set; }

    /// <returns>Bytes of the file; null when there is none, and then what to do.</returns>
    public async Task<(byte[]? Bytes, string? Problem)> BytesAsync(CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(Seen))
            return Decoded(Seen) is { } seen ? (seen, null) : (null, "The form came back damaged. Choose the file again.");
        if (File is not { Length: > 0 } file)
            return (null, "Choose a file first.");
        if (file.Length > CsvText.LargestFile)
            return (null, CsvText.TooLarge);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        return (bytes.ToArray(), null);
    }

    private static byte[]? Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
