using System.Buffers.Binary;
using System.Text;

namespace LeadManage.Circuits;

/// <summary>
/// A render batch as it comes over the wire: sections of 32-bit numbers and of frames of 20 bytes, a table of texts, and at the end where each
/// section begins.
/// </summary>
internal readonly ref struct BatchReader(ReadOnlySpan<byte> data)
{
    private const int FrameSize = 20;

    private readonly ReadOnlySpan<byte> _data = data;

    public int Updated => Number(_data.Length - 20);

    public int Disposed => Number(_data.Length - 12);

    private int Frames => Number(_data.Length - 16) + 4;

    private int Texts => Number(_data.Length - 4);

    public int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_data[at..]);

    public FrameKind Kind(int frame) => (FrameKind)Field(frame, 0);

    /// <summary>One of the numbers of a frame; which one means what depends on its kind.</summary>
    public int Field(int frame, int offset) => Number(Frames + (FrameSize * frame) + offset);

    public ulong Handler(int frame) => BinaryPrimitives.ReadUInt64LittleEndian(_data[(Frames + (FrameSize * frame) + 12)..]);

    public string? Text(int index)
    {
        if (index < 0)
            return null;
        int at = Number(Texts + (4 * index)), length = 0, shift = 0;
        byte part;
        do
        {
            part = _data[at++];
            length |= (part & 127) << shift;
            shift += 7;
        }
        while (part >= 128);
        return Encoding.UTF8.GetString(_data.Slice(at, length));
    }
}

internal enum FrameKind
{
    Element = 1,
    Text = 2,
    Attribute = 3,
    Component = 4,
    Region = 5,
    Markup = 8,
}

internal enum EditKind
{
    Prepend = 1,
    Remove = 2,
    SetAttribute = 3,
    RemoveAttribute = 4,
    UpdateText = 5,
    StepIn = 6,
    StepOut = 7,
    UpdateMarkup = 8,
    MoveOne = 9,
    MoveAll = 10,
}
