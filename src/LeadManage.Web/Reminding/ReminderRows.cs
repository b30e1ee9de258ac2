using LeadManage.Web.Mailing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reminding;

/// <summary>The letters that wait for the day of a plan, in the writer: one for a person and a plan, known by its key alone.</summary>
internal static class ReminderRows
{
    public static string KeyOf(long person, SittingId plan) => $"reminder {person} {plan}";

    public static void Erase(StoreConnection store, long person, SittingId plan) => Outbox.Withdraw(store, KeyOf(person, plan));

    /// <summary>
    /// After something was submitted: a person who answers a questionnaire that they had answered by the time of a plan has answered again, and needs no letter.
    /// </summary>
    public static void Answered(StoreConnection store, long person, SittingId submitted)
    {
        var held = store.All(
            "SELECT SittingId, Instrument FROM Holders JOIN Sittings ON Id = SittingId WHERE GuestId = ?1 AND SubmittedAt IS NOT NULL ORDER BY SubmittedAt, Id",
            row => (Id: new SittingId(row.Number(0)), Questionnaire: QuestionnaireOf(row.Text(1))),
            person);
        var same = held.FirstOrDefault(sitting => sitting.Id == submitted).Questionnaire;
        foreach (var plan in held.Where(sitting => sitting.Id != submitted).SkipWhile(sitting => sitting.Questionnaire != same))
            Erase(store, person, plan.Id);
    }

    /// <summary>Letters follow a person to another address.</summary>
    public static void Readdress(StoreConnection store, long person, string address)
    {
        foreach (var plan in store.All("SELECT SittingId FROM Holders WHERE GuestId = ?1", row => new SittingId(row.Number(0)), person))
            Outbox.Readdress(store, KeyOf(person, plan), address);
    }

    private static string QuestionnaireOf(string version) => version[..version.LastIndexOf(".v", StringComparison.Ordinal)];
}
