using System.Globalization;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The answers of a sitting as one short text, in the order of the instrument's items, separated by commas:
/// the step chosen, <c>x</c> for "no opportunity", nothing for skipped. Part of the sealed profile.
/// </summary>
public static class AnswerCode
{
    public static string Pack(Instrument instrument, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        return string.Join(',', instrument.Items.Select(item =>
            sheet.HadNoOpportunity(item.Id) ? "x" : sheet.ValueOf(item.Id)?.ToString() ?? ""));
    }

    /// <exception cref="FormatException">The text does not fit the instrument.</exception>
    public static AnswerSheet Unpack(Instrument instrument, string code)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.Split(',');
        if (parts.Length != instrument.Items.Count)
            throw new FormatException($"{instrument.Key} has {instrument.Items.Count} statements, the stored answers {parts.Length}.");
        var answers = instrument.Items.Zip(parts)
            .Where(pair => pair.Second.Length > 0)
            .Select(pair => KeyValuePair.Create(pair.First.Id, ValueOf(pair.First, pair.Second)))
            .ToArray();
        return answers.FirstOrDefault(answer => !instrument.Format.Accepts(answer.Value)) is { Key: { } id }
            ? throw new FormatException($"{id}: the stored answer is none of {instrument.Key}.")
            : new AnswerSheet(instrument, answers);
    }

    private static int? ValueOf(Item item, string part) =>
        part == "x" ? null
        : int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new FormatException($"{item.Id}: '{part}' is no stored answer.");
}
