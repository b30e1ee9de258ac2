using LeadManage.Web.Account;

namespace LeadManage.Web.Noting;

/// <summary>Who writes, and about whom.</summary>
/// <param name="Coach">Who writes.</param>
/// <param name="Id">Names the client to this coach.</param>
/// <param name="Name">As the client calls themselves.</param>
public sealed record NotedClient(Actor Coach, long Id, string Name);
