using LeadManage.Assessment.Instruments;
using LeadManage.Web;
using LeadManage.Web.Account;
using LeadManage.Web.Answering;
using LeadManage.Web.Hosting;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
    builder.WebHost.UseUrls("http://localhost:5080");

builder.Services.AddOptions<LeadManageOptions>().BindConfiguration(LeadManageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(InstrumentCatalog.Published);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAuthentication(GuestCookie.Scheme).AddScheme<AuthenticationSchemeOptions, GuestAuthentication>(GuestCookie.Scheme, null);
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
var folder = Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["LeadManage:DataFolder"] ?? "data");
Directory.CreateDirectory(folder);
builder.Services.AddDbContextFactory<LeadManageDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "leadmanage.db")}"));
builder.Services.AddSingleton<GuestTokens>();
builder.Services.AddSingleton<Sittings>();
builder.Services.AddSingleton<StoredProfiles>();

var app = builder.Build();
using (var db = app.Services.GetRequiredService<IDbContextFactory<LeadManageDb>>().CreateDbContext())
    db.Database.EnsureCreated();
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
app.Run();

/// <summary>Visible to the test projects.</summary>
public sealed partial class Program;
