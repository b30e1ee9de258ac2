using LeadManage.Web.Tests.Administering;
using LeadManage.Web.Tests.Exporting;
using LeadManage.Web.Tests.Grouping;
using LeadManage.Web.Tests.Importing;
using LeadManage.Web.Tests.Inviting;
using LeadManage.Web.Tests.Reminding;
using LeadManage.Web.Tests.Reporting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.SigningIn;

namespace LeadManage.Web.Tests.Access;

/// <summary>
/// What is no line of the table yet, with the tests that try it by foreign people: what is about others than Ann's record. By method and route, and by
/// method of a feature.
/// </summary>
internal static class TriedElsewhere
{
    public static IReadOnlyDictionary<string, string> All { get; } = By(
    [
        (nameof(CallMatrix), ["Notes.DropAsync", "Notes.RestoreAsync", "Reports."]),
        (nameof(TakingPartTests), ["Joining.", "TakingPart.WayOn"]),
        (nameof(InvitingPagesTests), ["POST /groups", " /invite", " /invitation/{Token}", " /join/{Token}"]),
        (nameof(GroupsTests), ["Groups.MakeAsync", "Groups.CloseAsync", "Groups.IsLinkAsync"]),
        (nameof(InvitationsTests), ["Invitations.Preview", "Invitations.SendAsync", "Invitations.FaultIn", "Accepting."]),
        (nameof(ArchiveTests), [" /clients/archive/{id}.zip", "Archives."]),
        (nameof(PicturesPageTests), [" /groups/{group:long}/pictures/report.pdf", "PictureReports."]),
        (nameof(ReportFileTests), [" /my/report.pdf", " /my/{id}/report.pdf", "JointReports."]),
        (nameof(RemindersTests), ["Reminders."]),
        (nameof(ReminderPageTests), [" /profile/{Id}/reminder"]),
        (nameof(AdministrationPagesTests), [" /admin/health", " /admin/questionnaires", " /admin/settings", "EffectiveSettings.", "QuestionnairesInUse.", "ServerStanding.", "AccountData.HandedLinks"]),
        (nameof(ElsewhereTests), [" /sign-in/with", " /account/elsewhere", "Elsewhere."]),
        (nameof(DataPagesTests), [" /my/data", " /my/everything.zip", " /my/import", " /clients/data"]),
        (nameof(EverythingTests), ["Everything."]),
        (nameof(ClientTablesTests), ["ClientTables."]),
        (nameof(ImporterTests), ["OwnTables.", "Importer.", "Sittings.ImportAsync", "OperatorLooks."]),
        (nameof(Coaching.EndingTests), ["Grants.NextEnd"]),
    ]);

    /// <summary>The test that tries this endpoint or method; null when none does.</summary>
    public static string? By(string name) =>
        All.FirstOrDefault(one => name.StartsWith(one.Key, StringComparison.Ordinal) || (one.Key[0] == ' ' && name.Contains(one.Key, StringComparison.Ordinal))).Value;

    private static Dictionary<string, string> By((string Test, string[] Names)[] tests) =>
        tests.SelectMany(test => test.Names.Select(name => (name, test.Test))).ToDictionary(one => one.name, one => one.Test, StringComparer.Ordinal);
}
