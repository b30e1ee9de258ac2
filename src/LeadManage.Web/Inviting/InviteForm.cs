using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeadManage.Web.Importing;

namespace LeadManage.Web.Inviting;

/// <summary>Whom a coach asks for what; a field that is missing sets null, which is none.</summary>
public sealed class InviteForm
{
    /// <summary>Larger files are none of people.</summary>
    public const int LargestFile = 200_000;

    [AllowNull]
    public string People { get; set => field = value ?? ""; } = "";

    /// <summary>A CSV file with more of them.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Id of the group, or 0 for none.</summary>
    public long Group { get; set; }

    [AllowNull]
    public string[] Questionnaires { get; set => field = value ?? []; } = [];

    /// <summary>The last day, as an input of type date gives it.</summary>
    [AllowNull]
    public string Until { get; set => field = value ?? ""; } = "";

    [AllowNull]
    public string Message { get; set => field = value ?? ""; } = "";

    /// <summary>True for the button that sends; else the list is checked and the letter shown.</summary>
    public bool Sends { get; set; }

    public Invite Invite => new(
        Group == 0 ? null : Group,
        Questionnaires,
        DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : DateTimeOffset.MinValue,
        Message);

    /// <summary>Puts what the file holds to what was typed, so that both are checked as one list and a line can be mended in the page.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public async Task<string?> TakeFileAsync(CancellationToken ct)
    {
        if (File is { Length: > LargestFile })
            return $"The file is larger than {LargestFile / 1000} kB. Leave only the columns with names and addresses in it.";
        if (File is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, ct);
            var text = FileText.Decode(bytes.ToArray());
            if (text.Contains('\0', StringComparison.Ordinal))
                return "This is no text file. In your spreadsheet choose “Save as” and “CSV”.";
            People = People.Length == 0 ? text : $"{People.TrimEnd()}\n{text}";
        }

        return People.Length > PeopleList.MostLetters || People.Count(letter => letter == '\n') >= PeopleList.MostLines ? $"A list has at most {PeopleList.MostLines} lines. Send it in parts." : null;
    }
}
