using System.Text.Json;

namespace LeadManage.Assessment.Tests.Conformance;

/// <summary>
/// One data set of the shared reference folder, with results computed by independent software. The folder is not part of this
/// repository: LEADMANAGE_REFERENCE names it, by default <c>../shared/reference</c> beside the repository.
/// </summary>
internal sealed record ReferenceCase(string Name, JsonElement Keys, JsonElement Expected, string[] Columns, string[][] Rows)
{
    /// <summary>Opens a case; skips the running test, saying so, when the folder is absent.</summary>
    public static ReferenceCase Open(string name)
    {
        var folder = Folder(name);
        var lines = File.ReadAllLines(Path.Combine(folder, "input.csv"));
        return new ReferenceCase(
            name,
            Json(Path.Combine(folder, "keys.json")),
            Json(Path.Combine(folder, "expected.json")),
            lines[0].Split(','),
            [.. lines.Skip(1).Select(line => line.Split(','))]);
    }

    /// <summary>The three files of a case as they are; skips as <see cref="Open"/> does.</summary>
    public static (string Input, string Keys, string Expected) Texts(string name)
    {
        var folder = Folder(name);
        return (File.ReadAllText(Path.Combine(folder, "input.csv")), File.ReadAllText(Path.Combine(folder, "keys.json")), File.ReadAllText(Path.Combine(folder, "expected.json")));
    }

    /// <summary>The expected results of one scale: <c>respondents</c>, <c>rules</c>.</summary>
    public JsonElement Scores(string scale) => Expected.GetProperty("scores").GetProperty(scale);

    private static string Root { get; } = Environment.GetEnvironmentVariable("LEADMANAGE_REFERENCE") is { Length: > 0 } named
        ? named
        : Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "reference"));

    private static string Folder(string name)
    {
        var folder = Path.Combine(Root, name);
        Assert.SkipUnless(Directory.Exists(folder), $"The reference data {name} is not there; LEADMANAGE_REFERENCE may name its folder (looked in {Root}).");
        return folder;
    }

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
}
