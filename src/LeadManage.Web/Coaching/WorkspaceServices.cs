using MudBlazor.Services;

namespace LeadManage.Web.Coaching;

/// <summary>The coach's workspace: the only room that uses MudBlazor (decision 0011).</summary>
public static class WorkspaceServices
{
    public static IServiceCollection AddWorkspace(this IServiceCollection services) => services.AddMudServices();
}
