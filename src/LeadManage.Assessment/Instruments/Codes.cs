using System.Text.RegularExpressions;
using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>What every list of codes in a questionnaire has to keep.</summary>
internal static partial class Codes
{
    /// <summary>Each id is a code, and none is there twice.</summary>
    public static void Check(IReadOnlyList<string> ids, string list, ValidationContext<Instrument> context)
    {
        foreach (var (n, _) in ids.Index().Where(id => !Code().IsMatch(id.Item)))
            context.AddFailure($"{list}[{n}].id", "id must be a code: a letter, then letters, digits or hyphens, 16 characters at most.");
        Unique(ids, "id", n => $"{list}[{n}].id", context);
    }

    public static void Unique(IReadOnlyList<string> values, string what, Func<int, string> pathOf, ValidationContext<Instrument> context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (n, value) in values.Index().Where(value => !seen.Add(value.Item)))
            context.AddFailure(pathOf(n), $"{what} {Quote(value)} is there twice; each must differ.");
    }

    public static bool IsCode(string id) => Code().IsMatch(id);

    /// <summary>A code in quotation marks; anything else is not repeated into a message.</summary>
    public static string Quote(string id) => IsCode(id) ? $"\"{id}\"" : "this";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,15}\z", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Code();
}
