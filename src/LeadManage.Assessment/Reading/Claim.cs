namespace LeadManage.Assessment.Reading;

/// <summary>What a rule has to say about one profile.</summary>
/// <param name="Probability">How sure it is, 0-1; null for what is certain.</param>
/// <param name="Words">What is put into the rule's text, by name.</param>
internal sealed record Claim(double? Probability, params IReadOnlyList<(string Name, string Value)> Words)
{
    /// <summary>Id of the scale it speaks of, or null.</summary>
    public string? Scale { get; init; }

    public string PutInto(string text) => Words.Aggregate(text, (filled, word) => filled.Replace($"{{{word.Name}}}", word.Value));
}
