using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LeadManage.Browser.Tests.Running;

/// <summary>A certificate for this machine, made anew and trusted by nobody but the test: for serving over HTTPS.</summary>
internal static class OwnCertificate
{
    /// <summary>Writes one to <paramref name="folder"/>.</summary>
    /// <returns>The settings that make the server use it.</returns>
    public static IReadOnlyDictionary<string, string> In(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var path = Path.Combine(folder, "certificate.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "test"));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_Kestrel__Certificates__Default__Path"] = path,
            ["ASPNETCORE_Kestrel__Certificates__Default__Password"] = "test",
        };
    }
}
