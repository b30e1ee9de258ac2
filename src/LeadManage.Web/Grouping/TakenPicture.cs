using LeadManage.Assessment.Grouping;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Grouping;

/// <summary>A picture that was taken.</summary>
/// <param name="Id">Which.</param>
/// <param name="Instrument">What the people answered.</param>
/// <param name="TakenAt">When.</param>
/// <param name="Figures">What it says.</param>
public sealed record TakenPicture(long Id, Instrument Instrument, DateTimeOffset TakenAt, GroupPicture Figures);
