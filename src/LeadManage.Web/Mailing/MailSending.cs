using LeadManage.Web.Hosting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Mailing;

/// <summary>
/// Sends what is due: when a letter is put, when the next one's time has come, and after the start what a stopped server left.
/// Nothing waits for it. Killed between the server's "taken" and our note it sends that letter once more, under the same Message-Id.
/// </summary>
public sealed class MailSending(Outbox outbox, StoreWriter writer, LetterWriting writing, IOptions<LeadManageOptions> options, TimeProvider clock, ILogger<MailSending> logger) : BackgroundService
{
    private static readonly TimeSpan StoreUnavailablePause = TimeSpan.FromMinutes(1);

    // A clock that was set makes the next one's time wrong; not for longer than this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Sends everything that is due now.</summary>
    /// <returns>How long there is nothing to do, unless a letter is put.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot write now.</exception>
    public async Task<TimeSpan> SendDueAsync(CancellationToken ct)
    {
        while (await writer.WriteAsync(store => Outgoing.Due(store, clock.GetUtcNow()), ct) is [_, ..] due)
            await SendAsync(due, ct);
        var now = clock.GetUtcNow();
        var next = await writer.WriteAsync(store => Outgoing.NextAt(store, now), ct);
        // It may have become due since we looked.
        return next is { } time ? TimeSpan.FromTicks(Math.Clamp((time - now).Ticks, 0, LongestPause.Ticks)) : LongestPause;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Mail.IsOn)
        {
            logger.LogInformation("Mail is off, pages show links to copy instead: {Setting} is not set.", $"{MailSettings.Section}:{nameof(MailSettings.Host)}");
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = StoreUnavailablePause;
            try
            {
                pause = await SendDueAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "The letters that are due could not be looked up; it is tried again in a minute.");
            }

            await outbox.WaitAsync(pause, clock, stoppingToken);
        }
    }

    private async Task SendAsync(IReadOnlyList<WaitingLetter> due, CancellationToken ct)
    {
        await using var postman = new Postman(options.Value);
        foreach (var letter in due)
            await NoteAsync(letter, await TryAsync(postman, letter, ct), ct);
    }

    private async Task<MailFault?> TryAsync(Postman postman, WaitingLetter letter, CancellationToken ct)
    {
        try
        {
            await postman.HandOverAsync(await writing.MessageAsync(letter), ct);
            return null;
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            return MailFault.Of(error);
        }
    }

    private async Task NoteAsync(WaitingLetter letter, MailFault? fault, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (fault is { Ends: null } && Outgoing.Again(letter, now) is { } again)
        {
            await NoteAsync(store => Outgoing.NoteFailure(store, letter, fault, again, now), ct);
            logger.LogWarning("Letter {Name} could not be sent: {Fault}. It is tried again at {Again:u}.", letter.Name, fault.Words, again);
            return;
        }

        var outcome = fault is null ? MailOutcome.Sent : fault.Ends ?? MailOutcome.GivenUp;
        await NoteAsync(store => Outgoing.NoteEnd(store, letter, outcome, fault, now), ct);
        logger.Log(fault is null ? LogLevel.Information : LogLevel.Warning, "Letter {Name} has ended: {Outcome}. {Fault}", letter.Name, outcome, fault?.Words);
    }

    // Nothing else is sent before the note is on disk: otherwise a full disk would send the same letters again and again.
    private async Task NoteAsync(Action<StoreConnection> note, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                // What has happened is noted also while the server stops.
                await writer.WriteAsync(store => Done(store, note), CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(StoreUnavailablePause, clock, ct);
            }
        }
    }

    private static bool Done(StoreConnection store, Action<StoreConnection> note)
    {
        note(store);
        return true;
    }
}
