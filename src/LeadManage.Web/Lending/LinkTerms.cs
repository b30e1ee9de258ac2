using LeadManage.Web.Profiles;

namespace LeadManage.Web.Lending;

/// <summary>What a person agrees to show to whoever has a link.</summary>
/// <param name="Parts">Of the result; what it does not have is left out.</param>
/// <param name="Name">What they are called there; null for no name.</param>
/// <param name="For">For whom it is, for their own eyes; null for nothing.</param>
/// <param name="Until">UTC; at most a year ahead.</param>
public sealed record LinkTerms(ReportPart Parts, string? Name, string? For, DateTimeOffset Until)
{
    /// <summary>What both these and a link show: nothing is ever added to one that stands.</summary>
    public LinkTerms Within(OwnLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return this with { Parts = Parts & link.Parts, Name = Name is null ? null : link.Name, Until = Until < link.EndsAt ? Until : link.EndsAt };
    }
}
