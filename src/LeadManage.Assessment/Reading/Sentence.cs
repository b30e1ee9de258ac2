namespace LeadManage.Assessment.Reading;

/// <summary>One sentence of a reading. None is shown that does not come from a rule.</summary>
/// <param name="Rule">Id of the narrative rule it comes from, for example <c>headline.both.clearly</c>.</param>
/// <param name="Topic">Where it stands.</param>
/// <param name="Text">The words.</param>
/// <param name="Probability">How sure its statement is, 0-1; null for what is certain (a count, a limit).</param>
/// <param name="Scale">Id of the scale, process or allocation it speaks of, for colour and practices; null when it speaks of the whole.</param>
/// <param name="Numbers">Ids of the derivations of its numbers, in the order of the text; empty when it has none that were worked out; null when they follow from the rule.</param>
public sealed record Sentence(string Rule, Topic Topic, string Text, double? Probability, string? Scale = null, IReadOnlyList<string>? Numbers = null);
