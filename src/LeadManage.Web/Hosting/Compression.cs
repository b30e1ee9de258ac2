using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace LeadManage.Web.Hosting;

/// <summary>
/// Pages are compressed, over HTTPS too. That is safe against BREACH here: no page mirrors what a foreign site could put into
/// a request beside a secret, and antiforgery tokens are masked anew on each response (docs/decisions/0002).
/// </summary>
internal static class Compression
{
    public static IServiceCollection AddPageCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
