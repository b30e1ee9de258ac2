using LeadManage.Web.Storage;

namespace LeadManage.Web.Reminding;

/// <summary>Whether a letter reminds of the day that a plan names.</summary>
/// <param name="Plan">The sitting that holds the plan.</param>
/// <param name="Day">The day.</param>
/// <param name="State">How it stands.</param>
/// <param name="Address">Where the letter goes, or would; null without an account.</param>
public sealed record Reminder(SittingId Plan, DateOnly Day, ReminderState State, string? Address);
