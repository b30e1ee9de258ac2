namespace LeadManage.Web.Grouping;

/// <summary>Whose results an earlier picture was made from.</summary>
/// <param name="Group">Null for a group that was deleted: its pictures have been seen all the same.</param>
/// <param name="Sittings">In no order.</param>
internal sealed record CountedBefore(long? Group, IReadOnlyCollection<long> Sittings);
