using System.Text.RegularExpressions;
using LeadManage.Assessment.Reading;

namespace LeadManage.Web.Profiles;

/// <summary>
/// Cuts a sentence at its numbers and says where each is explained. The words stay those of the rule; which number comes
/// from which derivation the sentence says, or it follows from the rule's id and the order in which its text puts them in.
/// </summary>
public static partial class NumberLinks
{
    /// <param name="Text">A piece of the sentence.</param>
    /// <param name="Derivation">Id of the derivation of the number it is; null for words, and for numbers that define a scale ("from 0 to 100").</param>
    public sealed record Piece(string Text, string? Derivation);

    public static IEnumerable<Piece> Of(IExplained view, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(sentence);
        var derivations = new Queue<string>(view.NumbersOf(sentence));
        var end = 0;
        foreach (Match number in NumbersIn(view, sentence.Text))
        {
            if (!derivations.TryDequeue(out var derivation))
                break;
            if (number.Index > end)
                yield return new Piece(sentence.Text[end..number.Index], null);
            yield return new Piece(number.Value, derivation);
            end = number.Index + number.Length;
        }

        if (end < sentence.Text.Length)
            yield return new Piece(sentence.Text[end..], null);
    }

    /// <summary>Numbers of the text that are not part of a name, such as that of a scale.</summary>
    private static MatchCollection NumbersIn(IExplained view, string text)
    {
        var words = view.Questionnaires.SelectMany(OwnNames.WithDigits)
            .Aggregate(text, (masked, name) => masked.Replace(name, new string('_', name.Length), StringComparison.Ordinal));
        return Number().Matches(words);
    }

    /// <summary>The derivations of a sentence's numbers, in the order of its text.</summary>
    internal static IEnumerable<string> Derivations(ProfileView view, Sentence sentence) =>
        sentence.Rule switch
        {
            "map.point" when view.Instrument.Map is { } map => [$"axis-{map.Up}", $"axis-{map.Across}"],
            "map.ellipses" => ["ellipse", "ellipse-95"],
            "map.regions" => Enum.GetValues<Region>().Select(RegionId),
            "precision.axes" when view.Instrument.Map is { } map => [$"axis-error-{map.Up}", $"axis-error-{map.Across}"],
            "precision.person" or "precision.sample" => ["error"],
            "precision.shrunk" => ["error", "error"],
            "precision.scales" => [.. view.Profile.Scales.Where(scale => scale.Sem is not null).Select(scale => $"error-{scale.Id}").Take(1)],
            "precision.scales.range" => BySize(view, scale => scale.Sem, "error"),
            "summary.scales" => BySize(view, scale => scale.Pomp, "scale"),
            "pairs.chart" => Scored(view, view.Instrument.Pairings.SelectMany(pairing => new[] { pairing.Up, pairing.Across })),
            "limits.line" or "limits.need.reason" => Enumerable.Repeat("questionnaire", Number().Count(sentence.Text)),
            _ when sentence.Rule.StartsWith("summary.region", StringComparison.Ordinal) && view.Profile.Map is { } position =>
                [RegionId(Place.Of(position).Region), RegionId(Place.Of(position).Neighbor)],
            _ when sentence.Rule.StartsWith("lean.", StringComparison.Ordinal) => ["lean", "lean-error"],
            "pairs.difference" => [$"scale-{sentence.Scale}", $"scale-{Partner(view, sentence.Scale)}"],
            "next.pair" => [$"scale-{sentence.Scale}", $"scale-{Partner(view, sentence.Scale)}"],
            "pairs.same" when PairOf(view, sentence) is { } pairing => [$"scale-{pairing.Up}", $"scale-{pairing.Across}"],
            _ when sentence.Topic == Topic.Precision && sentence.Scale is { } scale => [$"scale-{scale}", $"scale-{scale}"],
            // A score, and then how sure it is, which hangs on the error.
            _ when sentence.Scale is { } scale => [$"scale-{scale}", $"error-{scale}"],
            _ => [],
        };

    /// <summary>The pairing a sentence speaks of: it begins with its question.</summary>
    public static Assessment.Instruments.Pairing? PairOf(ProfileView view, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(sentence);
        return view.Instrument.Pairings.FirstOrDefault(pairing => sentence.Text.StartsWith(pairing.Question, StringComparison.Ordinal));
    }

    private static string? Partner(ProfileView view, string? scale) =>
        view.Instrument.Pairings.Where(pairing => pairing.Up == scale).Select(pairing => pairing.Across)
            .Concat(view.Instrument.Pairings.Where(pairing => pairing.Across == scale).Select(pairing => pairing.Up)).FirstOrDefault();

    private static IEnumerable<string> Scored(ProfileView view, IEnumerable<string> scales) =>
        scales.Where(id => view.Profile.Scale(id).Pomp is not null).Select(id => $"scale-{id}");

    /// <summary>The derivations of the least and the largest.</summary>
    private static IEnumerable<string> BySize(ProfileView view, Func<Assessment.Scoring.ScaleScore, double?> value, string kind)
    {
        var known = view.Profile.Scales.Where(scale => value(scale) is not null).ToArray();
        return [$"{kind}-{known.MinBy(value)!.Id}", $"{kind}-{known.MaxBy(value)!.Id}"];
    }

    private static string RegionId(Region region) => region switch
    {
        Region.Both => "map-both",
        Region.UpFirst => "map-up",
        Region.AcrossFirst => "map-across",
        _ => "map-neither",
    };

    // A confidence that could be chosen ("50 % sure") is a name as well.
    [GeneratedRegex(@"((less|more) than )?\d+(\.\d+)?(?![\d.]*\d)(?! % sure)( (in|of) 100)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Number();
}
