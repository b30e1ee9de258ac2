namespace LeadManage.Assessment.Instruments;

/// <summary>Statements that are shown and answered together, on one screen.</summary>
/// <param name="Id">Stable code.</param>
/// <param name="Text">What they are about, shown above them.</param>
/// <param name="Items">Ids of its statements, in the order shown.</param>
/// <param name="Sum">What its shares must add up to; null when they need not.</param>
public sealed record ItemGroup(string Id, string Text, IReadOnlyList<string> Items, int? Sum)
{
    /// <summary>Why its shares cannot stand as they were given; null when they add up, or none was given.</summary>
    /// <param name="answers">Answers by item id.</param>
    public string? FaultIn(IReadOnlyDictionary<string, Given> answers)
    {
        var shares = Items.Where(answers.ContainsKey).Select(id => answers[id].Number ?? 0).ToArray();
        return Sum is { } sum && shares.Length > 0 && shares.Sum() != sum ? $"These add up to {shares.Sum()}. They have to add up to {sum}." : null;
    }

    /// <summary>The shares that were left out of a full sum: they are none, so each counts as 0.</summary>
    /// <param name="answers">Answers by item id.</param>
    public IEnumerable<string> LeftOut(IReadOnlyDictionary<string, Given> answers) =>
        Sum is not null && Items.Any(answers.ContainsKey) && FaultIn(answers) is null ? Items.Where(id => !answers.ContainsKey(id)) : [];
}
