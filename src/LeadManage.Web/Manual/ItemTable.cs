using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Exporting;

namespace LeadManage.Web.Manual;

/// <summary>Answers to the statements of scales, one row a person and nothing else of that person; the order tells nothing.</summary>
internal sealed class ItemTable(Instrument instrument)
{
    // Words, dates and ratings outside the scales could tell who somebody is, and no figure needs them.
    private readonly Item[] _items = [.. instrument.Items.Where(item => item.Keys.Count > 0)];

    // Packed, for all of them have to be there before they can be shuffled.
    private readonly List<string> _rows = [];

    public int People => _rows.Count;

    public void Add(AnswerSheet sheet) => _rows.Add(AnswerCode.Pack(instrument, sheet));

    /// <summary>A column a statement, in the names and the order of every other table; the rows shuffled.</summary>
    public Table Shuffled()
    {
        RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(_rows));
        return new Table(instrument.Key, [.. _items.Select(item => item.Id)], _rows.Select(Row).ToAsyncEnumerable());
    }

    private IReadOnlyList<Cell> Row(string code)
    {
        var sheet = AnswerCode.Unpack(instrument, code);
        return [.. _items.Select(item => SittingColumns.AnswerTo(item, sheet))];
    }
}
