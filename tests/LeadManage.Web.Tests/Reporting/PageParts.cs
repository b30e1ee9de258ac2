using LeadManage.Web.Profiles;
using LeadManage.Web.Profiles.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>The parts of a result as its page has them.</summary>
public sealed class PageParts : ComponentBase
{
    [Parameter] public required ProfileView View { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<ProfileView>>(0);
        builder.AddAttribute(1, "Value", View);
        builder.AddAttribute(2, "ChildContent", (RenderFragment)(parts =>
        {
            parts.OpenComponent<ReportParts>(0);
            parts.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
