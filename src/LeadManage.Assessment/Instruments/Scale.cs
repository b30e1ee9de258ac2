namespace LeadManage.Assessment.Instruments;

/// <summary>A set of statements that are averaged into one score.</summary>
/// <param name="Id">Stable code, for example <c>SD</c>.</param>
/// <param name="Name">Full name, for example "Setting direction".</param>
/// <param name="ShortName">One word for charts, for example "Direction".</param>
/// <param name="Measures">One sentence: what a high score says.</param>
public sealed record Scale(string Id, string Name, string ShortName, string Measures);
