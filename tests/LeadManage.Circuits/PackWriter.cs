using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LeadManage.Circuits;

/// <summary>The few forms of MessagePack that the hub of circuits reads.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _out = new();

    public ReadOnlySpan<byte> Written => _out.WrittenSpan;

    public PackWriter Array(int count)
    {
        if (count < 16)
            return Byte((byte)(0x90 | count));
        Byte(0xdc);
        BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)count);
        return this;
    }

    public PackWriter EmptyMap() => Byte(0x80);

    public PackWriter Value(object? value) => value switch
    {
        null => Byte(0xc0),
        bool truth => Byte(truth ? (byte)0xc3 : (byte)0xc2),
        int number => Number(number),
        long number => Number(number),
        string text => Text(text),
        _ => throw new ArgumentException($"The hub takes no {value.GetType().Name}.", nameof(value)),
    };

    private PackWriter Number(long number)
    {
        Byte(0xd3);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), number);
        return this;
    }

    private PackWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Byte(0xdb);
        BinaryPrimitives.WriteInt32BigEndian(Take(4), bytes.Length);
        _out.Write(bytes);
        return this;
    }

    private PackWriter Byte(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    private Span<byte> Take(int count)
    {
        var span = _out.GetSpan(count)[..count];
        _out.Advance(count);
        return span;
    }
}
