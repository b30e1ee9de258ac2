using LeadManage.Web.Profiles;

namespace LeadManage.Web.Reporting;

/// <summary>
/// Prints the sample once after the start: fonts are read, style sheets too, and the code is compiled, so that the first who asks for a report
/// does not wait for that. Not at once, for the first pages come first.
/// </summary>
public sealed class FirstPrint(Press press, TimeProvider clock, ILogger<FirstPrint> logger) : BackgroundService
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    private static int _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Wait, clock, stoppingToken);
            if (Interlocked.Exchange(ref _done, 1) == 1)
                return;
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ProfilePaper.View)] = SampleProfile.View, [nameof(ProfilePaper.Line)] = SampleProfile.View.Instrument.Name };
            await press.PrintAsync<ProfilePaper>(parameters, new PrintOrder("", "Sample", PaperSize.A4, DateTimeOffset.UnixEpoch, new Uri("http://localhost")), stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whoever asks for a report is told then.
            logger.LogError(error, "The sample could not be printed, so reports will not be either.");
        }
    }
}
