using System.Diagnostics.CodeAnalysis;

namespace LeadManage.Web.Inviting;

/// <summary>A new group. A field that is missing sets null.</summary>
public sealed class GroupForm
{
    [AllowNull]
    public string Name { get; set => field = value ?? ""; } = "";

    /// <summary>Id without the version.</summary>
    [AllowNull]
    public string Questionnaire { get; set => field = value ?? ""; } = "lm36";
}
