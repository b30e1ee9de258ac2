using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using LeadManage.Web.Account;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.Access;

/// <summary>Somebody who tries: as a row of the store, and as a browser with their cookie.</summary>
internal sealed class Subject(string code, Actor actor, Uri root, Cookie? cookie) : IDisposable
{
    private readonly IPAddress _address = new([127, .. RandomNumberGenerator.GetBytes(2), 1]);

    private string? _token;

    public string Code => code;

    public Actor Actor => actor;

    /// <summary>Follows no redirects, keeps cookies.</summary>
    public HttpClient Browser => field ??= NewBrowser();

    /// <summary>What every form of theirs carries.</summary>
    public async Task<string> TokenAsync() =>
        _token ??= Taker.Between(await Browser.GetStringAsync(new Uri(actor.HasAccount && cookie is not null && code != "OX" ? "/account" : "/sign-in", UriKind.Relative)), "name=\"__RequestVerificationToken\" value=\"", "\"").First();

    public void Dispose() => Browser.Dispose();

    private HttpClient NewBrowser()
    {
        var cookies = new CookieContainer();
        if (cookie is not null)
            cookies.Add(root, cookie);
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, ConnectCallback = ConnectAsync }) { BaseAddress = root };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        browser.DefaultRequestHeaders.Add("Accept", "text/html, */*");
        return browser;
    }

    /// <summary>From an address of their own: what one asks for does not count against another.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(_address, 0));
        await socket.ConnectAsync(context.DnsEndPoint, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
