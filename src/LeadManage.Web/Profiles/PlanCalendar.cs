using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Profiles;

/// <summary>The day of a plan as a file for a calendar (iCalendar, RFC 5545): one whole day, with the plan as its description.</summary>
public static class PlanCalendar
{
    public const string ContentType = "text/calendar";

    /// <param name="id">The sitting; the entry is the same one whenever it is taken again.</param>
    /// <param name="name">Name of the questionnaire.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="writtenAt">When it was made, UTC.</param>
    /// <returns>UTF-8; null when no day was chosen.</returns>
    public static byte[]? Write(SittingId id, string name, PlanReading plan, DateTimeOffset writtenAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Next is not { } day)
            return null;
        var calendar = new Calendar { ProductId = "-//LeadManage//Plan//EN" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{id}@leadmanage",
            DtStamp = new CalDateTime(writtenAt.UtcDateTime, CalDateTime.UtcTzId),
            Start = new CalDateTime(day),
            End = new CalDateTime(day.AddDays(1)),
            Summary = $"Answer again: {name}",
            Description = plan.Sentence,
            Transparency = TransparencyType.Transparent,
        });
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }
}
