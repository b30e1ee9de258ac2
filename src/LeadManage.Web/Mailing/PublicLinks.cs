using LeadManage.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Mailing;

/// <summary>Addresses of our pages as other people open them. Never from a request: its Host header says what the sender likes.</summary>
public sealed class PublicLinks(IOptions<LeadManageOptions> options)
{
    /// <summary>The address of a page, for a letter; null while <c>LeadManage:PublicAddress</c> is not set, which it is whenever mail is on.</summary>
    /// <param name="path">Beginning with a slash.</param>
    public Uri? To(string path)
    {
        // Put together as text: resolved against the origin, a path that begins with two slashes would lead to another server.
        if (!path.StartsWith('/'))
            throw new ArgumentException("A path begins with a slash.", nameof(path));
        return options.Value.PublicAddress is { } origin ? new Uri(origin + path) : null;
    }
}
