namespace LeadManage.Assessment.Instruments;

/// <summary>Statements that are shown and answered together, on one screen.</summary>
/// <param name="Id">Stable code.</param>
/// <param name="Text">What they are about, shown above them.</param>
/// <param name="Items">Ids of its statements, in the order shown.</param>
/// <param name="Sum">What its shares must add up to; null when they need not.</param>
public sealed record ItemGroup(string Id, string Text, IReadOnlyList<string> Items, int? Sum);
