using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Coaching;
using LeadManage.Web.Commands;
using LeadManage.Web.Exporting;
using LeadManage.Web.Hosting;
using LeadManage.Web.Importing;
using LeadManage.Web.Inviting;
using LeadManage.Web.Lending;
using LeadManage.Web.Mailing;
using LeadManage.Web.Manual;
using LeadManage.Web.Noting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

if (CommandLine.Named(args) is { } run)
    return await run();

var builder = WebApplication.CreateBuilder(OwnFiles.OptionsFor(args));
OwnFiles.AddSettings(builder.Configuration);
builder.WebHost.UseStaticWebAssets();
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
    builder.WebHost.UseUrls("http://localhost:5080");
if (!builder.Environment.IsDevelopment())
    builder.Logging.ClearProviders().AddJsonConsole();

builder.Services.AddLeadManageOptions();
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddQuestionnaires();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddGuests();
builder.Services.AddAccounts();
builder.Services.AddForeignSignIn(builder.Configuration);
builder.Services.AddCircuits();
builder.Services.AddWorkspace();
builder.Services.AddPageCompression();
builder.Services.AddForwarding();
builder.Services.AddSingleton<OriginGuard>();
builder.AddLimits();
builder.Services.AddLeadManageStorage();
builder.Services.AddMail();
builder.Services.AddInviting();
builder.Services.AddReports();
builder.Services.AddExporting();
builder.Services.AddSingleton<Importer>();
builder.Services.AddSingleton<ClientImporter>();

var app = builder.Build();
try
{
    _ = app.Services.GetRequiredService<InstrumentCatalog>();
    await app.Services.GetRequiredService<StoreStart>().PrepareAsync(CancellationToken.None);
    await app.Services.GetRequiredService<UnknownQuestionnaires>().WarnAsync(CancellationToken.None);
    await app.Services.GetRequiredService<SetupToken>().OfferAsync(CancellationToken.None);
}
catch (Exception fault) when (fault is StoreStartException or QuestionnaireException or OptionsValidationException or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" })
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

app.UseForwardedHeaders();
app.UsePageHeaders();
app.UseResponseCompression();
app.UseStatusPages();
app.UseCircuitGuard();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapQuestionnaireSchema();
app.MapAnswering();
app.MapOwnData();
app.MapParts();
app.MapSignOut();
app.MapSendAgain();
app.MapPasskeys();
app.MapForeignSignIn();
app.MapPlans();
app.MapReports();
app.MapExporting();
app.MapMaps();
app.MapLent();
app.MapSharedNotes();
app.MapManuals();
app.MapPages();
await app.RunAsync();
return 0;

/// <summary>Visible to the test projects.</summary>
public sealed partial class Program;
