using CsCheck;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Answering;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Answering;

/// <summary>Any history of several pages that send, repeat and reorder their answers, against a model that fits on a screen.</summary>
public sealed class QueueModelTests
{
    private static readonly Gen<QueuedAnswer> GenAnswer = Gen.Select(
        Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c")),
        Gen.Long[1, 12],
        Gen.Int[0, 3],
        (writer, counter, place) => new QueuedAnswer(writer, counter, TestStore.Lm36.Items[place].Id, ValueOf(writer, counter, place)));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_store_agrees_with_the_model()
    {
        await using var store = await TestStore.NewAsync();
        await GenAnswer.Array[0, 8].Array[1, 12].SampleAsync(
            async calls =>
            {
                var (actor, id) = await store.BeginAsync();
                var model = new Model();
                foreach (var call in calls)
                {
                    var result = await store.Sittings.RecordAsync(actor, id, call, Ct);
                    model.Take(call);
                    Assert.Equal((RecordOutcome.Saved, model.Revision), (result.Outcome, result.Revision));
                }

                var sitting = (await store.Sittings.FindAsync(actor, id, Ct))!;
                Assert.Equal(model.Revision, sitting.Revision);
                Assert.Equal(model.Answers.OrderBy(answer => answer.Key), sitting.Answers.OrderBy(answer => answer.Key));
            },
            iter: 200,
            threads: 4);
    }

    // One page never gives one count two values; another page, or another count, does.
    private static Given ValueOf(string writer, long counter, int place) => (int)((counter + place + writer[0]) % 7) is var value and > 0 ? value : Given.NoOpportunity;

    private sealed class Model
    {
        private readonly Dictionary<(string Writer, string Item), long> _newest = [];

        public Dictionary<string, Given> Answers { get; } = [];

        public long Revision { get; private set; }

        public void Take(IEnumerable<QueuedAnswer> call)
        {
            foreach (var answer in call.Where(answer => answer.Counter > _newest.GetValueOrDefault((answer.Writer, answer.ItemId))))
            {
                _newest[(answer.Writer, answer.ItemId)] = answer.Counter;
                Answers[answer.ItemId] = answer.Value;
                Revision++;
            }
        }
    }
}
