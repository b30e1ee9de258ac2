using System.Diagnostics.CodeAnalysis;

namespace LeadManage.Web.Inviting;

/// <summary>What somebody who takes part ticked; a field that is missing is none.</summary>
public sealed class PartForm
{
    public bool Tells { get; set; }

    public bool Counts { get; set; }

    [AllowNull]
    public string Name { get; set => field = value ?? ""; } = "";

    /// <summary>With a refusal: no more invitations from this coach.</summary>
    public bool NoMore { get; set; }

    public Choices Choices => new(Tells, Counts, Name);

    public static PartForm Of(Choices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new PartForm { Tells = choices.Tells, Counts = choices.Counts, Name = choices.Name ?? "" };
    }
}
