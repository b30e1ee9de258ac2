using System.Text.RegularExpressions;

namespace LeadManage.Assessment.Reading;

/// <summary>What a rule has to say about one profile.</summary>
/// <param name="Probability">How sure it is, 0-1; null for what is certain.</param>
/// <param name="Words">What is put into the rule's text, by name.</param>
internal sealed partial record Claim(double? Probability, params IReadOnlyList<(string Name, string Value)> Words)
{
    /// <summary>Id of the scale, process or allocation it speaks of, or null.</summary>
    public string? Scale { get; init; }

    /// <summary>Ids of the derivations of the numbers it puts in, in the order of the text; null when they follow from the rule.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>The text with every name replaced, in one pass: what is put in may be a person's own words and is not read again.</summary>
    public string PutInto(string text) => Name().Replace(text, match => Words.FirstOrDefault(word => word.Name == match.Groups["name"].Value).Value ?? match.Value);

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Name();
}
