namespace LeadManage.Web.Coaching;

/// <summary>A page of the list of clients.</summary>
/// <param name="Total">Clients that fit the question, on all pages.</param>
/// <param name="Rows">Those of this page.</param>
public sealed record ClientPage(int Total, IReadOnlyList<ClientRow> Rows)
{
    public static ClientPage Empty { get; } = new(0, []);
}
