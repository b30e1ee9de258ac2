using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>A line of the access log, for the person it is about.</summary>
/// <param name="Coach">Who looked, as they were called then.</param>
/// <param name="Sitting">At which result; it may be deleted by now.</param>
/// <param name="What">At what of it.</param>
/// <param name="Times">How often on that day.</param>
/// <param name="LastAt">UTC, the last time.</param>
public sealed record OwnLook(string Coach, SittingId Sitting, Looking What, int Times, DateTimeOffset LastAt);
