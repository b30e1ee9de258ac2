using LeadManage.Web.Reporting;

namespace LeadManage.Web.Tests.Reporting;

public sealed class ArchiveNameTests
{
    [Theory]
    [InlineData("Ann Abel", "Ann Abel")]
    [InlineData("Zażółć Γειά 你好", "Zażółć Γειά 你好")]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("C:\\Windows\\con.", "CWindowscon")]
    [InlineData("a\u202Efdp.exe\r\n", "afdp.exe")]
    [InlineData("...", "client")]
    [InlineData("\uD83D", "client")]
    public void The_name_of_a_file_leads_nowhere_and_keeps_its_letters(string name, string file) => Assert.Equal(file, ArchiveName.Of(name));

    [Fact]
    public void Several_who_are_called_alike_are_numbered()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(["Ann.pdf", "ann 2.pdf", "Ann 3.pdf"], ((string[])["Ann", "ann", "Ann."]).Select(name => ArchiveName.Among(names, name)));
    }

    [Fact]
    public void A_long_name_is_cut_between_its_letters() => Assert.Equal(string.Concat(Enumerable.Repeat("é", 60)), ArchiveName.Of(string.Concat(Enumerable.Repeat("é", 80))));
}
