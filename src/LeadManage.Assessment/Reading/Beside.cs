using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>A profile with a point on a map, beside which another result of the same person is read.</summary>
/// <param name="Instrument">Its questionnaire, in the version it was made with.</param>
/// <param name="Profile">Its numbers.</param>
public sealed record Beside(Instrument Instrument, Profile Profile);
