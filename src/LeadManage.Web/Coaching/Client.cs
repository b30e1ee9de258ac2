using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>A client: what they allow, and the results that it opens. No result is read with it.</summary>
/// <param name="Id">Names the client to this coach.</param>
/// <param name="Name">As they call themselves.</param>
/// <param name="Grant">What they agreed to; the coach may end it.</param>
/// <param name="Fields">What of the results may be seen.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Sittings">The newest first.</param>
public sealed record Client(long Id, string Name, long Grant, GrantedFields Fields, DateTimeOffset EndsAt, IReadOnlyList<SharedSitting> Sittings);
