namespace LeadManage.Web.Reporting;

/// <summary>
/// Takes what an archive writes until it is sent on. An entry of an archive writes its last bytes without waiting, also where it is closed asynchronously, and a
/// server does not allow that on what it sends.
/// </summary>
internal sealed class ArchiveBuffer : MemoryStream
{
    /// <summary>What was sent on does not come back.</summary>
    public override bool CanSeek => false;

    public async Task SendAsync(Stream output, CancellationToken ct)
    {
        await output.WriteAsync(GetBuffer().AsMemory(0, (int)Length), ct);
        await output.FlushAsync(ct);
        SetLength(0);
    }
}
