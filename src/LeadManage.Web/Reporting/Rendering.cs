using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LeadManage.Web.Reporting;

/// <summary>Renders a component by itself, outside of a page.</summary>
internal static class Rendering
{
    public static async Task<string> MarkupOfAsync<TComponent>(IServiceProvider services, Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        // The renderer wants services that live as long as a request.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
