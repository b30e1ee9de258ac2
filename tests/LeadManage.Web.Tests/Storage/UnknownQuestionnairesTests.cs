using LeadManage.Assessment.Instruments;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LeadManage.Web.Tests.Storage;

public sealed class UnknownQuestionnairesTests
{
    [Fact]
    public async Task Sittings_without_their_questionnaire_are_named_in_the_log_and_kept()
    {
        await using var store = await TestStore.NewAsync();
        await store.BeginAsync();
        await store.BeginAsync();
        var (_, kept) = await store.BeginAsync();
        store.Scalar($"UPDATE Sittings SET Instrument = 'gone.v3' WHERE Id <> {kept.Value}");
        var log = new Notes();

        await new UnknownQuestionnaires(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published, log).WarnAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Warning: 2 stored sittings belong to the questionnaire gone.v3, which this program does not have. They cannot be answered or read. Put its file back into the folder of questionnaires.", Assert.Single(log.Said));
        Assert.Equal("3", store.Scalar("SELECT count(*) FROM Sittings"));
    }

    private sealed class Notes : ILogger<UnknownQuestionnaires>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
