using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Tests.Mailing;

public sealed class MailHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_is_degraded_when_letters_fail_for_more_than_an_hour_until_one_is_taken()
    {
        await using var room = await MailRoom.NewAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(room));
        room.Sink.Mode = SinkMode.RefusesSignIn;
        await room.PutAsync("one");
        await room.SendAsync();
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.SendAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(room));

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(room));

        room.Sink.Mode = SinkMode.Accepts;
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.SendAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(room));
    }

    [Fact]
    public async Task One_mailbox_that_asks_to_come_later_is_no_fault_of_the_server()
    {
        await using var room = await MailRoom.NewAsync();
        room.Sink.Mode = SinkMode.AsksToComeLater;
        await room.PutAsync("one");
        await room.SendAsync();
        room.Clock.Advance(TimeSpan.FromSeconds(30));
        room.Sink.Mode = SinkMode.Accepts;
        await room.PutAsync("two");
        await room.SendAsync();
        room.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(HealthStatus.Healthy, await HealthAsync(room));
    }

    [Fact]
    public async Task With_mail_off_letters_that_wait_are_no_fault()
    {
        await using var room = await MailRoom.NewAsync(on: false);
        room.Store.Scalar("INSERT INTO Outbox (KeyHash, Address, Content, DueAt, NextAt, Attempts, FailingSince) VALUES (x'00', 'a@b', '{}', 1, 1, 1, 1)");

        Assert.Equal(HealthStatus.Healthy, await HealthAsync(room));
    }

    private static async Task<HealthStatus> HealthAsync(MailRoom room) =>
        (await room.Store.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "mail", Ct)).Status;
}
