using System.Text.RegularExpressions;

namespace LeadManage.Web.Tests.Architecture;

public sealed partial class SourceRules
{
    /// <summary>Longer than the rule for a reason.</summary>
    private static readonly Dictionary<string, string> LongForAReason = new(StringComparer.Ordinal);

    [Fact]
    public void A_file_has_one_purpose_and_fits_on_a_few_screens() =>
        Code.NoneMay(
            "Beyond about 150 lines of C# or 120 of Razor look for the second thing that wants a file of its own",
            from file in Code.Files("src", ".cs", ".razor")
            let lines = file.Text.Count(letter => letter == '\n')
            let most = file.Path.EndsWith(".razor", StringComparison.Ordinal) ? 130 : 160
            where lines > most && !LongForAReason.ContainsKey(file.Path)
            select $"{file.Path} has {lines} lines");

    [Fact]
    public void The_exceptions_for_long_files_still_exist() =>
        Code.NoneMay("An exception for a file that is gone", LongForAReason.Keys.Where(path => !File.Exists(Path.Combine(Code.Repository, path))));

    [Fact]
    public void The_code_of_a_page_is_short() =>
        Code.NoneMay(
            "Beyond 60 lines in @code a class wants to be found",
            from file in Code.Files("src", ".razor")
            let code = file.Text.IndexOf("\n@code", StringComparison.Ordinal)
            where code >= 0 && file.Text[code..].Count(letter => letter == '\n') > 62
            select file.Path);

    /// <summary>A validator lives with its form; tiny records and enums that are one thought may share a file.</summary>
    [Fact]
    public void A_file_declares_one_public_type() =>
        Code.NoneMay(
            "One public type a file, except a form with its validator and a small family of records",
            from file in Code.Files("src", ".cs")
            let types = PublicType().Matches(file.Text).Select(match => (Kind: match.Groups["kind"].Value, Name: match.Groups["name"].Value)).ToArray()
            let owners = types.Where(type => !type.Name.EndsWith("Validator", StringComparison.Ordinal)).ToArray()
            where owners.Length > 1 && owners.Any(type => type.Kind is not ("record" or "record struct" or "enum"))
            select $"{file.Path}: {string.Join(", ", types.Select(type => type.Name))}");

    [Fact]
    public void The_clock_is_asked_through_the_time_provider() =>
        Code.NoneMay(
            "TimeProvider, never DateTime.Now",
            from file in Code.Files("src", ".cs", ".razor")
            where Clock().IsMatch(file.Text)
            select file.Path);

    [Fact]
    public void Tests_use_the_real_store() =>
        Code.NoneMay(
            "Real SQLite, never EF InMemory",
            from file in Code.Files(".", ".cs", ".csproj", ".props")
            where file.Text.Contains("EntityFrameworkCore.In" + "Memory", StringComparison.Ordinal) || file.Text.Contains("UseIn" + "MemoryDatabase", StringComparison.Ordinal)
            select file.Path);

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?<kind>record struct|record|class|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
