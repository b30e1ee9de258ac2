using LeadManage.Web.Account;
using LeadManage.Web.Administering;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Grouping;
using LeadManage.Web.Hosting;
using LeadManage.Web.Keeping;
using LeadManage.Web.Leaving;
using LeadManage.Web.Lending;
using LeadManage.Web.Manual;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reminding;
using LeadManage.Web.Sharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Storage;

/// <summary>The store and the features that stand directly on it.</summary>
public static class StorageServices
{
    public static IServiceCollection AddLeadManageStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => DataFolder.Of(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, provider.GetRequiredService<IOptions<LeadManageOptions>>().Value));
        services.AddDataProtection().SetApplicationName("LeadManage");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, logging) => keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), logging));
        services.AddDbContextFactory<LeadManageDb>((provider, options) => options
            .UseSqlite(StoreConnection.StringFor(provider.GetRequiredService<DataFolder>(), pooling: true))
            .AddInterceptors(new PragmaInterceptor()));
        services.AddSingleton<FolderLock>();
        services.AddSingleton<MigrationBackups>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<StoreStart>();
        services.AddSingleton<UnknownQuestionnaires>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<ClockWatch>();
        services.AddSingleton<StoreReaders>();
        services.AddSingleton<Retention>();
        services.AddSingleton<IdleGuests>();
        services.AddSingleton<InactiveAccounts>();
        services.AddSingleton<Compaction>();
        services.AddSingleton<BackupFolder>();
        services.AddSingleton<ErasureLedger>();
        services.AddSingleton<Backups>();
        services.AddHostedService(provider => provider.GetRequiredService<Backups>());
        services.AddSingleton<IntegrityCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<IntegrityCheck>());
        services.AddSingleton<Manuals>();
        services.AddSingleton<ManualMaking>();
        services.AddSingleton<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<Upkeep>());
        services.AddSingleton<GuestTokens>();
        services.AddSingleton<MyData>();
        services.AddSingleton<Sittings>();
        services.AddSingleton<StoredProfiles>();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<Grants>();
        services.AddSingleton<OperatorLooks>();
        services.AddSingleton<Links>();
        services.AddSingleton<LentResults>();
        services.AddSingleton<Clients>();
        services.AddSingleton<Members>();
        services.AddSingleton<Notes>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<QuestionnairesInUse>();
        services.AddSingleton<EffectiveSettings>();
        services.AddSingleton<ServerStanding>();
        services.AddSingleton<Reminders>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<BackupHealth>("backup").AddCheck<IntegrityHealth>("integrity");
        return services;
    }
}
