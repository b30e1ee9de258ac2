using Microsoft.AspNetCore.Components.Endpoints;

namespace LeadManage.Web.Hosting;

/// <summary>Maps the Razor pages: those with an island under the interactive root, all others under the static one.</summary>
internal static class Pages
{
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<StaticApp>().Add(endpoint => Suppress(endpoint, page => page.OpensCircuit));
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options =>
            {
                // The policy is set once, with all other headers.
                options.ContentSecurityFrameAncestorsPolicy = null;
                // Compression with context takeover costs 200 kB of native memory a circuit; without it the gain stays.
                options.ConfigureWebSocketAcceptContext = (_, socket) =>
                {
                    socket.DangerousEnableCompression = true;
                    socket.DisableServerContextTakeover = true;
                    return Task.CompletedTask;
                };
            })
            .Add(endpoint => Suppress(endpoint, page => !page.OpensCircuit));
    }

    /// <summary>Each root discovers every page; a page is matched under one of them only.</summary>
    private static void Suppress(EndpointBuilder endpoint, Func<(bool IsPage, bool OpensCircuit), bool> unwanted)
    {
        var isPage = endpoint.Metadata.OfType<ComponentTypeMetadata>().Any();
        if (isPage && unwanted((isPage, endpoint.Metadata.OfType<OpensCircuitAttribute>().Any())))
            endpoint.Metadata.Add(new SuppressMatchingMetadata());
    }
}
