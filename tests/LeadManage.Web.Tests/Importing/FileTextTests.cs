using System.Text;
using LeadManage.Web.Importing;

namespace LeadManage.Web.Tests.Importing;

public sealed class FileTextTests
{
    [Fact]
    public void Files_of_spreadsheets_are_read_in_all_usual_encodings()
    {
        Assert.Equal("Jörg €", FileText.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Jörg €")]));
        Assert.Equal("Jörg €", FileText.Decode(Encoding.UTF8.GetBytes("Jörg €")));
        Assert.Equal("Jörg €", FileText.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Jörg €")]));
        Assert.Equal("Jörg €", FileText.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Jörg €")]));
        Assert.Equal("Jörg €", FileText.Decode([(byte)'J', 0xF6, (byte)'r', (byte)'g', (byte)' ', 0x80]));
    }
}
