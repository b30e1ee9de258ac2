namespace LeadManage.Web.Hosting;

/// <summary>Options are bound once and checked before anything else starts; a bad one is named with its key.</summary>
public static class OptionServices
{
    public static IServiceCollection AddLeadManageOptions(this IServiceCollection services)
    {
        services.AddOptions<LeadManageOptions>().BindConfiguration(LeadManageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
