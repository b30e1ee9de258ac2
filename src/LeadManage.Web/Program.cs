using LeadManage.Assessment.Instruments;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
    builder.WebHost.UseUrls("http://localhost:5080");
if (!builder.Environment.IsDevelopment())
    builder.Logging.ClearProviders().AddJsonConsole();

builder.Services.AddOptions<LeadManageOptions>().BindConfiguration(LeadManageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(InstrumentCatalog.Published);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddGuests();
builder.Services.AddPageCompression();
builder.Services.AddForwarding();
builder.Services.AddSingleton<LeadManage.Web.Hosting.OriginGuard>();
builder.AddLimits();
var folder = Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["LeadManage:DataFolder"] ?? "data");
Directory.CreateDirectory(folder);
builder.Services.AddDataProtection().SetApplicationName("LeadManage").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
builder.Services.AddDbContextFactory<LeadManageDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "leadmanage.db")}"));
builder.Services.AddSingleton<GuestTokens>();
builder.Services.AddSingleton<Sittings>();
builder.Services.AddSingleton<StoredProfiles>();

var app = builder.Build();
using (var db = app.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>().CreateDbContext())
    db.Database.EnsureCreated();

app.UseForwardedHeaders();
app.UsePageHeaders();
app.UseResponseCompression();
app.UseStatusPages();
app.UseCircuitGuard();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapAnswering();
app.MapPages();
app.Run();

/// <summary>Visible to the test projects.</summary>
public sealed partial class Program;
