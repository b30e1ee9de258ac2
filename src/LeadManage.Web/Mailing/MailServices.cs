namespace LeadManage.Web.Mailing;

/// <summary>Putting and sending letters.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton<PublicLinks>();
        services.AddSingleton<Envelopes>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<LetterWriting>();
        services.AddSingleton<MailSending>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSending>());
        services.AddHealthChecks().AddCheck<MailHealth>("mail");
        return services;
    }
}
