using LeadManage.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace LeadManage.Web.Hosting;

/// <summary>Security headers, and what may be kept by caches.</summary>
internal static class Headers
{
    public static void UsePageHeaders(this WebApplication app)
    {
        var (pages, workspace) = (PageHeaders(inlineStyles: false), PageHeaders(inlineStyles: true));
        var unlisted = PageHeaders(inlineStyles: false).AddReferrerPolicyNoReferrer().AddCustomHeader("X-Robots-Tag", "noindex, nofollow");
        app.UseWhen(static http => !IsAsset(http) && !IsWorkspace(http) && !IsUnlisted(http), branch => branch.UseSecurityHeaders(pages));
        app.UseWhen(IsUnlisted, branch => branch.UseSecurityHeaders(unlisted));
        app.UseWhen(IsWorkspace, branch => branch.UseSecurityHeaders(workspace));

        // Style, script and picture files need less; each byte here is paid for on the first load.
        var assets = new HeaderPolicyCollection().AddContentTypeOptionsNoSniff();
        app.UseWhen(IsAsset, branch => branch.UseSecurityHeaders(assets));
        app.Use(SetCaching);
    }

    /// <summary>
    /// Referrer "same-origin", not "no-referrer": with the latter browsers send "Origin: null" on our own form posts,
    /// which the guard of the answering posts could not tell from a foreign one. No request leaves this host either way.
    /// </summary>
    private static HeaderPolicyCollection PageHeaders(bool inlineStyles) => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddStrictTransportSecurityMaxAge()
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
        })
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            if (inlineStyles)
                policy.AddStyleSrcAttr().UnsafeInline();
            policy.AddImgSrc().Self().Data();
            policy.AddConnectSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().Self();
            policy.AddFrameAncestors().None();
        });

    /// <summary>MudBlazor places its parts by style attributes. Style elements and scripts come from files there as everywhere.</summary>
    private static bool IsWorkspace(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LayoutAttribute>()?.LayoutType == typeof(WorkspaceLayout);

    private static bool IsUnlisted(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<UnlistedAttribute>() is not null;

    /// <summary>A static file, as routing found it: an address that only looks like one is a page.</summary>
    private static bool IsAsset(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>
    /// What is no static file is personal: never stored. A page without forms sets no antiforgery cookie (the framework
    /// adds one to each page it renders), so the landing page sets no cookie at all.
    /// </summary>
    private static Task SetCaching(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            if (IsAsset(http))
                return Task.CompletedTask;
            headers.Remove("blazor-enhanced-nav");
            headers.Remove(HeaderNames.Pragma);
            headers.CacheControl = "no-store";
            if (http.GetEndpoint()?.Metadata.GetMetadata<NoFormsAttribute>() is not null)
                headers.Remove(HeaderNames.SetCookie);
            return Task.CompletedTask;
        });
        return next(http);
    }
}
