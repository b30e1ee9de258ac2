namespace LeadManage.Assessment.Instruments;

/// <summary>A process whose energy is rated twice: what went into it, and what the situation would have needed.</summary>
/// <param name="Id">Stable code, for example <c>SD</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">One word for charts.</param>
/// <param name="Side">The axis it belongs to.</param>
/// <param name="Now">Id of the statement that rates what is.</param>
/// <param name="Needed">Id of the statement that rates what would be needed, in the same format.</param>
public sealed record BalanceProcess(string Id, string Name, string ShortName, Side Side, string Now, string Needed);
