using System.Security.Cryptography;
using System.Text;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Hosting;

namespace LeadManage.Web.Answering;

/// <summary>
/// The question page as a plain form. It posts every statement, so it also carries the answers it was rendered with, and
/// only what the person changed on this page is applied: a page left open must not undo newer answers given elsewhere.
/// </summary>
public static class AnswerForm
{
    public const string RenderedField = "_rendered";
    public const string GoField = "_go";
    public const string Review = "review";
    public const string Entry = "entry";

    /// <summary>How "no opportunity" travels in a form; a step of the scale travels as its number.</summary>
    public const string NoOpportunity = "x";

    private const int BytesWithoutWords = 32 * 1024;

    /// <summary>A letter beyond ASCII takes three bytes of UTF-8, each escaped with two more letters.</summary>
    private const int BytesOfLetter = 9;

    /// <summary>Longer than the form of this questionnaire can be; a body above it is refused.</summary>
    public static long MaxBytes(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return Math.Min(Limits.LargestBody, BytesWithoutWords + instrument.Items.Sum(item => item.Format is TextFormat text ? (long)text.Most * BytesOfLetter : 0));
    }

    /// <summary>The answers a page is rendered with, in the order of the file.</summary>
    public static string Rendered(Instrument instrument, IReadOnlyDictionary<string, Given> answers)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        return string.Join(',', instrument.Items.Select(item => answers.TryGetValue(item.Id, out var value) ? Mark(item, Text(value)) : ""));
    }

    /// <summary>How "no opportunity" is typed: 0, or x where 0 is a step of the scale.</summary>
    public static string TypedFor(ResponseFormat steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Lo > 0 ? "0" : NoOpportunity;
    }

    public static string Text(Given given) => given.IsNoOpportunity ? NoOpportunity : given.ToString();

    /// <summary>The answers that were changed on the page, as entries of a writer of their own.</summary>
    public static IReadOnlyList<QueuedAnswer> Changes(Instrument instrument, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(form);
        var rendered = form[RenderedField].ToString().Split(',');
        var writer = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var fields = instrument.Items.Index().Where(place => form.ContainsKey(place.Item.Id));
        var changed = from place in fields
                      let now = Typed(place.Item, form)
                      where Mark(place.Item, now) != (rendered.ElementAtOrDefault(place.Index) ?? "")
                      select (place.Item, Now: now);
        return [.. changed.Select((field, index) => new QueuedAnswer(writer, index + 1, field.Item.Id, Value(field.Item, field.Now)))];
    }

    /// <summary>Fields that belong to no statement of this questionnaire.</summary>
    public static IReadOnlyList<string> Foreign(Instrument instrument, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(form);
        return [.. form.Keys.Where(name => name is not (RenderedField or GoField) && instrument.Items.All(item => item.Id != name))];
    }

    /// <summary>What a field brought. Browsers send line breaks as two characters.</summary>
    public static string Typed(Item item, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(form);
        var text = form[item.Id].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return item.Format is ResponseFormat { NoOpportunity: not null } steps && text == TypedFor(steps) ? NoOpportunity
            : string.IsNullOrWhiteSpace(text) ? ""
            : text;
    }

    /// <summary>A short stand-in for words, so that a page of texts does not carry each of them twice.</summary>
    private static string Mark(Item item, string text) =>
        item.Format is TextFormat && text.Length > 0 ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)) : text;

    /// <summary>Text that is no number stays text, which no format of numbers accepts: it is refused like any other foreign value.</summary>
    private static Given Value(Item item, string text) =>
        item.Format is TextFormat or DateFormat ? new Given(null, text)
        : text == NoOpportunity ? Given.NoOpportunity
        : int.TryParse(text, out var value) ? value
        : new Given(null, text);
}
