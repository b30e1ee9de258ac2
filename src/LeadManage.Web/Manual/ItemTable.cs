using System.Runtime.InteropServices;
using System.Security.Cryptography;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Manual;

/// <summary>Answers to the statements of scales, one line a person and nothing else of that person; the order tells nothing.</summary>
internal sealed class ItemTable(Instrument instrument)
{
    // Words, dates and ratings outside the scales could tell who somebody is, and no figure needs them.
    private readonly Item[] _items = [.. instrument.Items.Where(item => item.Keys.Count > 0)];
    private readonly List<string> _lines = [];

    public int People => _lines.Count;

    public void Add(AnswerSheet sheet) =>
        _lines.Add(string.Join(',', _items.Select(item => sheet.HadNoOpportunity(item.Id) ? "x" : sheet.ValueOf(item.Id)?.ToString() ?? "")));

    /// <summary>A heading of the statements' ids, then the lines, shuffled.</summary>
    public async Task WriteAsync(TextWriter output)
    {
        RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(_lines));
        await output.WriteLineAsync(string.Join(',', _items.Select(item => item.Id)));
        foreach (var line in _lines)
            await output.WriteLineAsync(line);
    }
}
