using System.Text;
using LeadManage.Web.Mailing;

namespace LeadManage.Web.Inviting;

/// <summary>
/// People from pasted lines or a CSV file: an address and a name in either order, separated by a comma, a semicolon or a tab, in quotation
/// marks where need be (RFC 4180), or as mail programs write it, <c>Ann Example &lt;ann@example.org&gt;</c>. What is wrong with one line says that line; the others stand.
/// </summary>
public static class PeopleList
{
    /// <summary>In one go; a list of this length is a whole department.</summary>
    public const int MostLines = 500;

    public const int MostLetters = 60_000;

    public const int MostNameLetters = 80;

    private static readonly string[] Headings = ["mail", "e-mail", "email", "address", "name", "first name", "last name", "e-mail address", "email address"];

    /// <param name="text">The list.</param>
    /// <param name="needsAddress">True where letters are sent: a line without an address is a mistake then.</param>
    public static IReadOnlyList<Invitee> Read(string text, bool needsAddress)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Number: index + 1, Text: Plain.OneLine(line.Replace('\t', ';')))).Where(line => line.Text.Length > 0 && !IsHeading(line.Text));
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. lines.Select(line => Unique(One(line.Number, line.Text, needsAddress), seen))];
    }

    // Not only the first line: a file is put below what was typed.
    private static bool IsHeading(string line) => Cells(line).All(cell => Headings.Contains(cell, StringComparer.OrdinalIgnoreCase));

    private static Invitee One(int number, string line, bool needsAddress)
    {
        if (line.EndsWith('>') && line.LastIndexOf('<') is >= 0 and var begin)
            return Checked(number, line, line[(begin + 1)..^1].Trim(), line[..begin].Trim(' ', '"', ','), needsAddress);
        var cells = Cells(line);
        var address = cells.FirstOrDefault(cell => cell.Contains('@', StringComparison.Ordinal));
        return Checked(number, line, address, string.Join(' ', cells.Where(cell => cell != address && cell.Length > 0)), needsAddress);
    }

    private static Invitee Checked(int number, string line, string? address, string name, bool needsAddress)
    {
        var problem = address is null
            ? needsAddress ? "There is no e-mail address in this line. Add one, for example ann@example.org."
                : name.Length == 0 ? "There is nobody in this line. Write a name or an e-mail address, or take the line out." : null
            : !EmailAddress.IsOne(address) || !address.Split('@')[1].Contains('.', StringComparison.Ordinal) ? $"“{address}” is not an e-mail address. Look for a missing dot, a space or a second @." : null;
        problem ??= name.Length > MostNameLetters ? $"The name is longer than {MostNameLetters} letters. Shorten it." : null;
        return new Invitee(number, line, address, name.Length == 0 ? null : name, problem);
    }

    private static Invitee Unique(Invitee person, Dictionary<string, int> seen) =>
        person is not { Problem: null, Email: { } email } || seen.TryAdd(email, person.Line) ? person
            : person with { Problem = $"The address stands in line {seen[email]} already. Take this line out." };

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter is ',' or ';')
                Take();
            else
                cell.Append(letter);
        }

        Take();
        return cells;

        void Take()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
