namespace LeadManage.Web.Keeping;

/// <summary>Takes bytes and writes them as an encrypted copy. Only <see cref="Finish"/> makes it whole: one that is closed before cannot be opened.</summary>
internal sealed class EncryptingStream(Stream file, byte[] key) : Stream
{
    private readonly BackupCipher _cipher = BackupCipher.Begin(key, file);
    private readonly byte[] _chunk = new byte[BackupCipher.ChunkBytes];
    private int _filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _chunk.Length)
            {
                _cipher.Encrypt(_chunk, last: false, file);
                _filled = 0;
            }

            var take = Math.Min(buffer.Length, _chunk.Length - _filled);
            buffer[..take].CopyTo(_chunk.AsSpan(_filled));
            _filled += take;
            buffer = buffer[take..];
        }
    }

    public void Finish() => _cipher.Encrypt(_chunk.AsSpan(0, _filled), last: true, file);

    public override void Flush()
    {
        // A chunk goes when it is full, or with the end.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _cipher.Dispose();
        base.Dispose(disposing);
    }
}
