using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Statistics;

namespace LeadManage.Browser.Tests.Running;

/// <summary>One server for all tests of a class that does it no harm.</summary>
public sealed class OneServer : IAsyncLifetime
{
    private LeadManageServer? _server;

    public LeadManageServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>How many profiles its store holds, counted past the program.</summary>
    public long Profiles() => (long)Server.Ask("SELECT COUNT(*) FROM Profiles")!;

    /// <summary>Gives a sitting, the newest of the store, a questionnaire that the program does not have.</summary>
    public void MakeNewestUnknown() => Server.Ask("UPDATE Sittings SET Instrument = 'lm99.v3' WHERE Id = (SELECT MAX(Id) FROM Sittings)");

    /// <summary>A manual of lm36 with every figure, made from chance answers, so that its page and the others beside a profile are there to look at.</summary>
    public void MakeManual()
    {
        var lm36 = InstrumentCatalog.Published.Find("lm36.v1")!;
        var chance = new Random(1);
        var manual = TechnicalManual.Of(lm36, Enumerable.Range(0, 200).Select(_ => new AnswerSheet(lm36, lm36.Items.Select(item => KeyValuePair.Create(item.Id, (Given)chance.Next(lm36.Format.Lo, lm36.Format.Hi + 1))))));
        Server.Ask("INSERT INTO ManualSnapshots (Questionnaire, MadeAt, Changes, People, SpreadVariance, SpreadWeight, Figures) VALUES ('lm36.v1', 1772366400, 0, 200, $1, $2, $3)", manual.Spread!.Variance, manual.Spread.Weight, FiguresText.Write(manual));
    }

    /// <summary>Makes somebody with an account a coach, with this code for clients.</summary>
    public void MakeCoach(string email, string code) => Server.Ask("UPDATE People SET IsCoach = 1, CoachCode = $2 WHERE Email = $1", email, code);

    public async ValueTask InitializeAsync() => _server = await LeadManageServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
