using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeadManage.Web.Hosting;

/// <summary>What guards the pages that live in a circuit.</summary>
public static class CircuitServices
{
    public static IServiceCollection AddCircuits(this IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddHealthChecks().AddCheck<StandingHealth>("standing");
        services.AddScoped<CircuitStanding>();
        services.AddScoped<CircuitAuthentication>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitAuthentication>());
        services.AddScoped<CircuitHandler, CircuitWatch>();
        return services;
    }
}
