using LeadManage.Assessment.Manual;

namespace LeadManage.Assessment.Reading;

/// <summary>The others on this server, beside whom a profile is read: people who agreed to be counted, a self-chosen crowd and no norm group.</summary>
/// <param name="Manual">Their figures, for the same version of the questionnaire.</param>
/// <param name="Name">Name under which these figures are kept.</param>
public sealed record Crowd(TechnicalManual Manual, string Name);
