using System.Globalization;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>
/// The answers of a sitting as one short text, in the order of the instrument's items, separated by commas:
/// the number given, <c>x</c> for "no opportunity", nothing for skipped; words with every reserved character escaped as in
/// a URL, so that they hold no comma. Part of the sealed profile.
/// </summary>
public static class AnswerCode
{
    public static string Pack(Instrument instrument, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(sheet);
        return string.Join(',', instrument.Items.Select(item =>
            sheet.GivenFor(item.Id) is not { } given ? "" : given.IsNoOpportunity ? "x" : Uri.EscapeDataString(given.ToString())));
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
        return answers.FirstOrDefault(answer => !instrument.Item(answer.Key).Format.Accepts(answer.Value)) is { Key: { } id }
            ? throw new FormatException($"{id}: the stored answer is none of {instrument.Key}.")
            : new AnswerSheet(instrument, answers);
    }

    private static Given ValueOf(Item item, string part) =>
        item.Format is TextFormat or DateFormat ? new Given(null, Uri.UnescapeDataString(part))
        : part == "x" ? Given.NoOpportunity
        : int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value.ToString(CultureInfo.InvariantCulture) == part ? value
        : throw new FormatException($"{item.Id}: '{part}' is no stored answer.");
}
