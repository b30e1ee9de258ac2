using LeadManage.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Mailing;

/// <summary>Addresses of our pages as other people open them. Never from a request: its Host header says what the sender likes.</summary>
public sealed class PublicLinks(IOptions<LeadManageOptions> options)
{
    /// <summary>The address of a page, for a letter; null while <c>LeadManage:PublicAddress</c> is not set, which it is whenever mail is on.</summary>
    public Uri? To(string path) => options.Value.PublicAddress is { } origin ? new Uri(new Uri(origin), path) : null;
}
