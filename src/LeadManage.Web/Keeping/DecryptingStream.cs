namespace LeadManage.Web.Keeping;

/// <summary>Reads what stands in an encrypted copy; a byte is given out only after its chunk was found unchanged.</summary>
internal sealed class DecryptingStream(Stream file, byte[] key) : Stream
{
    private readonly BackupCipher _cipher = BackupCipher.Open(key, file);
    private (byte[] Plain, bool Last) _chunk = ([], false);
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="BackupException">The key is another one, or the file is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_taken == _chunk.Plain.Length && !_chunk.Last)
            (_chunk, _taken) = (_cipher.Decrypt(file), 0);
        var take = Math.Min(buffer.Length, _chunk.Plain.Length - _taken);
        _chunk.Plain.AsSpan(_taken, take).CopyTo(buffer);
        _taken += take;
        return take;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _cipher.Dispose();
        base.Dispose(disposing);
    }
}
