using System.Net;
using System.Security.Claims;
using LeadManage.Web.Account;
using LeadManage.Web.SigningIn;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Hosting;
using LeadManage.Web.Tests.Sharing;
using LeadManage.Web.Tests.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LeadManage.Web.Tests.Access;

/// <summary>What tells who acts: sessions, tokens and passkeys are good for their own person, whole, and for their time.</summary>
public sealed class KeyTests(ListeningServer server) : IClassFixture<ListeningServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("EndsAt = 1")]
    [InlineData("SeenAt = SeenAt - MostIdle - 1")]
    public async Task A_session_that_is_over_opens_no_page_and_no_circuit(string over)
    {
        using var scene = new Scene(server.Services, server.Root);
        var ann = await scene.PersonAsync("OW", "Ann", $"{Guid.NewGuid():n}@example.org");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(scene));
        Assert.True(scene.Get<Sessions>().Stands(ann));

        server.Execute($"UPDATE Sessions SET {over} WHERE Id = {ann.SessionId}");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(scene));
        Assert.False(scene.Get<Sessions>().Stands(ann));
    }

    [Fact]
    public async Task A_session_stands_for_its_own_person_alone()
    {
        using var scene = new Scene(server.Services, server.Root);
        var ann = await scene.PersonAsync("OW", "Ann", $"{Guid.NewGuid():n}@example.org");
        var ben = await scene.PersonAsync("IN", "Ben", $"{Guid.NewGuid():n}@example.org");

        Assert.False(scene.Get<Sessions>().Stands(ann with { SessionId = ben.SessionId }));
    }

    [Fact]
    public async Task A_passkey_is_neither_removed_nor_taken_over_by_another()
    {
        using var scene = new Scene(server.Services, server.Root);
        byte[] id = [.. Guid.NewGuid().ToByteArray()];
        var (ann, ben) = (await scene.PersonAsync("OW", "Ann", $"{Guid.NewGuid():n}@example.org"), await scene.PersonAsync("IN", "Ben", $"{Guid.NewGuid():n}@example.org"));
        await using var scope = server.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var (annsRow, bensRow) = (await people.OfAsync(ann), await people.OfAsync(ben));
        await people.AddOrUpdatePasskeyAsync(annsRow, Passkey(id, "of Ann"));

        await people.AddOrUpdatePasskeyAsync(bensRow, Passkey(id, "of Ben"));
        await people.RemovePasskeyAsync(bensRow, id);

        Assert.Equal("of Ann", Assert.Single(await people.GetPasskeysAsync(annsRow)).Name);
        Assert.Empty(await people.GetPasskeysAsync(bensRow));
    }

    /// <summary>A guest's id is a part of the hash of the token: whoever has the part has not the whole.</summary>
    [Fact]
    public async Task A_guest_is_known_by_the_whole_token()
    {
        await using var store = await TestStore.NewAsync();
        var (guest, token) = await store.Guests.IssueAsync(Ct);
        var ann = await store.PersonAsync("Ann");
        var sitting = await store.Sittings.BeginAsync(guest, TestStore.Lm36, Ct);
        byte[] forged = [.. GuestTokens.HashOf(token)!];
        forged[^1] ^= 1;

        Assert.False(await store.Writer.WriteAsync(writing => Claiming.Claim(writing, forged, ann.HolderId), Ct));
        Assert.False(await store.Sittings.IsHeldAsync(ann, sitting, Ct));
        Assert.NotNull(await store.Guests.FindAsync(token, Ct));
        store.Scalar($"UPDATE Guests SET TokenHash = x'{Convert.ToHexString(forged)}' WHERE Id = {guest.HolderId}");
        Assert.Null(await store.Guests.FindAsync(token, Ct));
    }

    [Fact]
    public async Task A_guests_token_is_spent_with_the_claim()
    {
        await using var store = await TestStore.NewAsync();
        var (guest, token) = await store.Guests.IssueAsync(Ct);
        var ann = await store.PersonAsync("Ann");
        var sitting = await store.Sittings.BeginAsync(guest, TestStore.Lm36, Ct);

        Assert.True(await store.Writer.WriteAsync(writing => Claiming.Claim(writing, GuestTokens.HashOf(token)!, ann.HolderId), Ct));

        Assert.True(await store.Sittings.IsHeldAsync(ann, sitting, Ct));
        Assert.Null(await store.Guests.FindAsync(token, Ct));
    }

    /// <summary>The cookie's handler looks at the end as well; the store is asked first.</summary>
    [Theory]
    [InlineData("EndsAt = 1")]
    [InlineData("SeenAt = SeenAt - MostIdle - 1")]
    public async Task The_key_of_a_session_that_is_over_finds_nobody(string over)
    {
        using var scene = new Scene(server.Services, server.Root);
        var (ann, (key, hash)) = (await scene.PersonAsync("OW", "Ann", $"{Guid.NewGuid():n}@example.org"), GuestTokens.NewToken());
        await scene.Get<StoreWriter>().WriteAsync(store => Scene.SessionOf(store, ann.HolderId, hash), Ct);
        Assert.NotNull(await scene.Get<SessionTickets>().RetrieveAsync(key));

        server.Execute($"UPDATE Sessions SET {over} WHERE PersonId = {ann.HolderId}");

        Assert.Null(await scene.Get<SessionTickets>().RetrieveAsync(key));
    }

    [Fact]
    public async Task Nobody_comes_in_under_the_key_of_another()
    {
        using var scene = new Scene(server.Services, server.Root);
        var (ann, (key, hash)) = (await scene.PersonAsync("OW", "Ann", $"{Guid.NewGuid():n}@example.org"), GuestTokens.NewToken());
        var ben = await scene.PersonAsync("IN", "Ben", $"{Guid.NewGuid():n}@example.org");
        await scene.Get<StoreWriter>().WriteAsync(store => Scene.SessionOf(store, ann.HolderId, hash), Ct);
        var http = new DefaultHttpContext { User = ann.ToPrincipal("test"), RequestServices = server.Services };
        var bens = new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{ben.HolderId}")])), "test");

        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Get<SessionTickets>().RenewAsync(key, bens, http, Ct));

        Assert.Equal(ann.HolderId, Actor.From((await scene.Get<SessionTickets>().RetrieveAsync(key))!.Principal)!.HolderId);
    }

    [Fact]
    public async Task The_setup_token_is_right_as_it_was_printed_and_until_it_is_spent()
    {
        await using var store = await TestStore.NewAsync();
        var setup = ActivatorUtilities.CreateInstance<SetupToken>(store.Get<IServiceProvider>());
        Assert.False(setup.IsRight(""));
        await setup.OfferAsync(Ct);
        var token = setup.Printed!;

        Assert.False(setup.IsRight(token[..^1]));
        Assert.False(setup.IsRight(GuestTokens.NewToken().Token));
        Assert.True(setup.IsRight(token));
        setup.Spend();
        Assert.False(setup.IsRight(token));
    }

    private static async Task<HttpStatusCode> StatusAsync(Scene scene)
    {
        using var answer = await scene.Subjects["OW"].Browser.GetAsync(new Uri("/account", UriKind.Relative), Ct);
        return answer.StatusCode;
    }

    private static UserPasskeyInfo Passkey(byte[] id, string name) =>
        new(id, [1], TimeProvider.System.GetUtcNow(), 0, null, isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [1]) { Name = name };
}
