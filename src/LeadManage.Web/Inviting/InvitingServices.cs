namespace LeadManage.Web.Inviting;

/// <summary>Groups and invitations: the coach's side and the side of those who are asked.</summary>
public static class InvitingServices
{
    public static IServiceCollection AddInviting(this IServiceCollection services)
    {
        services.AddSingleton<Groups>();
        services.AddSingleton<GroupStandings>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Joining>();
        services.AddSingleton<Accepting>();
        services.AddSingleton<TakingPart>();
        return services;
    }
}
