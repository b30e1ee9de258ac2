using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeadManage.Web.Tests.SigningIn;

/// <summary>A small OpenID provider on loopback: discovery, keys, code flow with PKCE. What it says can be made wrong, each way by itself.</summary>
public sealed class ServiceElsewhere : IAsyncDisposable
{
    public const string Client = "leadmanage-test";
    public const string Secret = "canary-of-the-client-secret";

    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Redirect)> _codes = new(StringComparer.Ordinal);
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly WebApplication _app;

    private ServiceElsewhere(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Who has signed in there.</summary>
    public string Subject { get; set; } = "sub-1";

    public string? Email { get; set; } = "ann@company.example";

    public bool IsVouched { get; set; } = true;

    public bool Denies { get; set; }

    /// <summary>One thing in its token that is not right.</summary>
    public string? Wrong { get; set; }

    public DateTimeOffset AskedAt { get; set; } = TimeProvider.System.GetUtcNow();

    /// <summary>What it was asked with last.</summary>
    public IQueryCollection? Asked { get; private set; }

    public static async Task<ServiceElsewhere> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var service = new ServiceElsewhere(app);
        app.MapGet("/.well-known/openid-configuration", service.Discovery);
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(service._key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = "test" }) } }));
        app.MapGet("/authorize", service.Authorize);
        app.MapPost("/token", service.TokenAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>Our server with this service set.</summary>
    public WebServer Set(WebServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return server.With("LeadManage:OpenId:Authority", Address).With("LeadManage:OpenId:ClientId", Client).With("LeadManage:OpenId:ClientSecret", Secret).With("LeadManage:OpenId:Name", "Company");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Authorize(HttpRequest request)
    {
        Asked = request.Query;
        var (redirect, state) = (Asked["redirect_uri"].ToString(), Asked["state"].ToString());
        if (Denies)
            return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?>(StringComparer.Ordinal) { ["error"] = "access_denied", ["state"] = state }));
        var code = Guid.NewGuid().ToString("n");
        _codes[code] = (Asked["code_challenge"].ToString(), Asked["nonce"].ToString(), redirect);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["redirect_uri"] != asked.Redirect
            || form["client_secret"] != Secret
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            return Results.BadRequest(new { error = "invalid_grant" });
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = Token(asked.Nonce) });
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = Subject,
            ["name"] = "Ann <b>Elsewhere</b>",
            ["nonce"] = Wrong == "nonce" ? "another" : nonce,
            ["email_verified"] = IsVouched,
            ["auth_time"] = AskedAt.ToUnixTimeSeconds(),
        };
        if (Email is not null)
            claims["email"] = Email;
        var key = Wrong == "key" ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "test" } : _key;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Wrong == "issuer" ? "https://evil.example" : Address,
            Audience = Wrong == "audience" ? "another" : Client,
            IssuedAt = now.AddMinutes(-30),
            NotBefore = now.AddMinutes(-30),
            Expires = Wrong == "time" ? now.AddMinutes(-10) : now.AddMinutes(5),
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }
}
