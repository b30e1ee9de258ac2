using System.Runtime.CompilerServices;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Profiles;

/// <summary>Names and texts of a questionnaire that hold a digit themselves: it is part of a name, and no number of a result.</summary>
internal static class OwnNames
{
    // Asked for with every sentence, and the same for all: worked out anew each time it was half of what a profile page cost.
    private static readonly ConditionalWeakTable<Instrument, IReadOnlyList<string>> Known = [];

    /// <summary>The longest first, so that a name is found before a part of it.</summary>
    public static IReadOnlyList<string> WithDigits(Instrument instrument) => Known.GetValue(instrument, Find);

    private static IReadOnlyList<string> Find(Instrument instrument) =>
    [
        .. new[]
        {
            instrument.Scales.SelectMany(scale => new[] { scale.Name, scale.Name.ToLowerInvariant(), scale.ShortName }),
            instrument.Axes.SelectMany(axis => new[] { axis.Name, axis.Verb }),
            instrument.Map is { } map ? [map.Both, map.UpFirst, map.AcrossFirst, map.Neither] : [],
            instrument.Pairings.Select(pairing => pairing.Question),
            instrument.ItemPairs.Select(pair => pair.Name),
            instrument.Balance.Select(process => process.Name),
            instrument.Shares.SelectMany(allocation => Assessment.Reading.ShareReading.NamesOf(instrument, allocation).Append(allocation.Name)),
            instrument.Items.Select(item => item.Text.TrimEnd('.')),
            instrument.Items.Select(item => item.Format).Append(instrument.Answer).OfType<ResponseFormat>().SelectMany(format => format.Labels.SelectMany(label => new[] { label, label.ToLowerInvariant() })),
        }.SelectMany(names => names).Where(name => name.Any(char.IsDigit)).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length),
    ];
}
