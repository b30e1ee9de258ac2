using System.Buffers.Binary;
using System.Text;

namespace LeadManage.Circuits;

/// <summary>Reads one message of the hub, forward only.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    public int Array()
    {
        var sign = Next();
        return sign switch
        {
            >= 0x90 and <= 0x9f => sign & 15,
            0xdc => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xdd => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => throw Unexpected(sign, "array"),
        };
    }

    public bool Truth() => Next() == 0xc3;

    public long Number()
    {
        var sign = Next();
        return sign switch
        {
            < 0x80 => sign,
            >= 0xe0 => (sbyte)sign,
            0xcc => Next(),
            0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            0xd0 => (sbyte)Next(),
            0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected(sign, "number"),
        };
    }

    public string? Text()
    {
        var sign = Next();
        if (sign == 0xc0)
            return null;
        var length = sign switch
        {
            >= 0xa0 and <= 0xbf => sign & 31,
            0xd9 => Next(),
            0xda => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xdb => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => throw Unexpected(sign, "text"),
        };
        return Encoding.UTF8.GetString(Take(length));
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var sign = Next();
        return Take(sign switch
        {
            0xc4 => Next(),
            0xc5 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xc6 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => throw Unexpected(sign, "bytes"),
        });
    }

    /// <summary>Headers of a message, which are always an empty map, or an id that is not needed.</summary>
    public void Skip()
    {
        if (_data[_at] == 0x80)
            _at++;
        else
            Text();
    }

    private byte Next() => _data[_at++];

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _data.Slice(_at, count);
        _at += count;
        return taken;
    }

    private static InvalidDataException Unexpected(byte sign, string wanted) => new($"MessagePack: {wanted} wanted, 0x{sign:x2} found.");
}
