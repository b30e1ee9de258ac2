using System.Text;

namespace LeadManage.Web.Importing;

/// <summary>The text of a file that a spreadsheet or another program wrote: UTF-8, UTF-16, or what older ones write on Western systems.</summary>
internal static class FileText
{
    public static string Decode(ReadOnlySpan<byte> file)
    {
        if (file is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(file[2..]);
        if (file is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(file[2..]);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
