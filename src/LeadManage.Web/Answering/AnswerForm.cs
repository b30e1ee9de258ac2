using System.Security.Cryptography;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Answering;

/// <summary>
/// The question page as a plain form. It posts every statement, so it also carries the answers it was rendered with, and
/// only what the person changed on this page is applied: a page left open must not undo newer answers given elsewhere.
/// </summary>
public static class AnswerForm
{
    public const string RenderedField = "rendered";
    public const string GoField = "go";
    public const string Review = "review";

    /// <summary>Longer than the form of the longest questionnaire; a body above it is refused.</summary>
    public const int MaxBytes = 32 * 1024;

    /// <summary>How "no opportunity" travels in a form; a step of the scale travels as its number.</summary>
    public const string NoOpportunity = "x";

    /// <summary>The answers a page is rendered with, in the order of the file.</summary>
    public static string Rendered(Instrument instrument, IReadOnlyDictionary<string, Given> answers)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        return string.Join(',', instrument.Items.Select(item => answers.TryGetValue(item.Id, out var value) ? Text(value) : ""));
    }

    public static string Text(Given given) => given.IsNoOpportunity ? NoOpportunity : given.ToString();

    /// <summary>The answers that were changed on the page, as entries of a writer of their own.</summary>
    public static IReadOnlyList<QueuedAnswer> Changes(Instrument instrument, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(form);
        var rendered = form[RenderedField].ToString().Split(',');
        var writer = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        return [.. (from pair in instrument.Items.Select((item, index) => (item.Id, Was: rendered.ElementAtOrDefault(index) ?? "", Now: form[item.Id].ToString()))
                   where pair.Now.Length > 0 && pair.Now != pair.Was
                   select pair).Select((pair, index) => new QueuedAnswer(writer, index + 1, pair.Id, Value(instrument.Item(pair.Id), pair.Now)))];
    }

    /// <summary>Text that is no number stays text, which no format of numbers accepts: it is refused like any other foreign value.</summary>
    private static Given Value(Item item, string text) =>
        item.Format is TextFormat or DateFormat ? new Given(null, text)
        : text == NoOpportunity ? Given.NoOpportunity
        : int.TryParse(text, out var value) ? value
        : new Given(null, text);
}
