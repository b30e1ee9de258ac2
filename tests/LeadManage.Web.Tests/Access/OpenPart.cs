using LeadManage.Circuits;

namespace LeadManage.Web.Tests.Access;

/// <summary>What a page shows over its circuit, with what it showed before.</summary>
internal static class OpenPart
{
    /// <summary>The page, and what its circuit draws for this subject; the parts of a page that they are not given come from one made for somebody else.</summary>
    public static async Task<string> ReadAsync(Scene scene, Subject subject, string path, Target target)
    {
        var page = await Answer.OfAsync(await subject.Browser.GetAsync(new Uri(path, UriKind.Relative)));
        var parts = PageMarkers.Of(page);
        if (parts.Markers.Count == 0)
            parts = path.StartsWith("/profile/", StringComparison.Ordinal) ? target.Profile
                : path.StartsWith("/groups/", StringComparison.Ordinal) ? await scene.StolenAsync($"/groups/{scene.Here.Asked.Group}", "CG") : await scene.StolenAsync(path, "CX");
        return page + await DrawnAsync(subject, new Uri(scene.Root, path), parts);
    }

    private static async Task<string> DrawnAsync(Subject subject, Uri page, PageMarkers parts)
    {
        try
        {
            await using var circuit = await Circuit.ConnectAsync(subject.Browser, page, page.GetLeftPart(UriPartial.Authority), CancellationToken.None);
            await circuit.BeginAsync(parts, CancellationToken.None);
            await circuit.UntilAsync(tree => tree.Text.Trim().Length > 0 && !tree.Text.Contains("Reading…", StringComparison.Ordinal), CancellationToken.None);
            return circuit.Read(Words);
        }
        catch (HttpRequestException refused)
        {
            return $"no circuit: {refused.StatusCode}";
        }
    }

    /// <summary>Every text and every attribute.</summary>
    private static string Words(RenderTree tree) =>
        string.Join('\n', tree.All.SelectMany(node => node.Attributes.Values.Prepend(node.Text)).Where(text => !string.IsNullOrWhiteSpace(text)));
}
