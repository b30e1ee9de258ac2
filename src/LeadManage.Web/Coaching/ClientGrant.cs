using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>What a client agreed to, with the names of both.</summary>
internal sealed record ClientGrant(string Name, string Coach, GrantedFields Fields);
