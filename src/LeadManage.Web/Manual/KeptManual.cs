using LeadManage.Assessment.Manual;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Manual;

/// <summary>A manual as it was made at one time.</summary>
/// <param name="Id">Number of its snapshot.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Figures">What it says.</param>
public sealed record KeptManual(long Id, DateTimeOffset MadeAt, TechnicalManual Figures)
{
    /// <summary>How it is named in profiles and addresses.</summary>
    public string Name => ManualSnapshot.NameOf(Figures.Questionnaire, Id);
}
