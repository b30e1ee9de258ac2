using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>One allocation that was filled in, by the names of its parts.</summary>
/// <param name="Allocation">Which.</param>
/// <param name="Parts">Name and percent of each part, in order.</param>
public sealed record ShareReading(Allocation Allocation, IReadOnlyList<(string Name, double Percent)> Parts)
{
    /// <summary>
    /// What the parts of an allocation are called: the words in which its statements differ. "I spent this share on analysis."
    /// and "... on other work." are called "analysis" and "other work"; statements with nothing in common keep all their words.
    /// </summary>
    public static IReadOnlyList<string> NamesOf(Instrument instrument, Allocation allocation)
    {
        var texts = ShareFigures.Items(instrument, allocation).Select(item => item.Text.TrimEnd('.').Split(' ')).ToArray();
        var shared = texts.Min(words => words.Length);
        var before = Enumerable.Range(0, shared).TakeWhile(at => texts.All(words => words[at] == texts[0][at])).Count();
        var after = Enumerable.Range(1, shared).TakeWhile(at => at <= shared - before && texts.All(words => words[^at] == texts[0][^at])).Count();
        return texts.Length == 1 || texts.Any(words => words.Length == before + after)
            ? [.. texts.Select(words => string.Join(' ', words))]
            : [.. texts.Select(words => string.Join(' ', words[before..^after]))];
    }

    internal static IReadOnlyList<ShareReading> All(ProfileReading reading) =>
        [.. from allocation in reading.Instrument.Shares
            let percents = NamesOf(reading.Instrument, allocation).Index().Select(part => (part.Item, reading.Figure(ShareFigures.Share(allocation.Id, part.Index + 1)).Value)).ToArray()
            where percents.All(part => part.Value is not null)
            select new ShareReading(allocation, [.. percents.Select(part => (part.Item, part.Value!.Value))])];
}
