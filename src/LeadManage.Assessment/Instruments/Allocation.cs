namespace LeadManage.Assessment.Instruments;

/// <summary>How something is divided up; the statements of all allocations of a questionnaire correspond by position.</summary>
/// <param name="Id">Stable code, for example <c>now</c>.</param>
/// <param name="Name">For example "Last month".</param>
/// <param name="Group">Id of the group whose shares these are.</param>
public sealed record Allocation(string Id, string Name, string Group);
