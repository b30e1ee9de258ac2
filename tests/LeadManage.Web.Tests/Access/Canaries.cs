using System.Collections.Concurrent;
using System.Text;

namespace LeadManage.Web.Tests.Access;

/// <summary>Sixteen letters of their own in each field that somebody can type, and who came to see them.</summary>
internal sealed class Canaries
{
    private const int Length = 16;

    private readonly Random _random = new(20261123);
    private readonly Dictionary<string, (string Owner, string Field)> _all = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Owner, string Field, string Reader), string> _seen = [];

    public IEnumerable<(string Owner, string Field)> All => _all.Values;

    /// <summary>Who saw what of whom, and where first.</summary>
    public IReadOnlyDictionary<(string Owner, string Field, string Reader), string> Seen => _seen;

    /// <summary>A new one.</summary>
    public string For(string owner, string field)
    {
        var canary = new string([.. Enumerable.Range(0, Length).Select(_ => (char)('a' + _random.Next(26)))]);
        _all[canary] = (owner, field);
        return canary;
    }

    public string Of(string owner, string field) => _all.Single(canary => canary.Value == (owner, field)).Key;

    /// <summary>What is typed by one is not typed by all others who send the same form.</summary>
    public string Without(string typed) => _all.Keys.Aggregate(typed, (text, canary) => text.Replace(canary, "somebody", StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes every canary in what somebody was sent, in whatever case.</summary>
    public void Read(string reader, string where, ReadOnlySpan<byte> bytes) => Read(reader, where, Encoding.UTF8.GetString(bytes));

    public void Read(string reader, string where, string text)
    {
        foreach (var (canary, (owner, field)) in _all.Where(one => text.Contains(one.Key, StringComparison.OrdinalIgnoreCase)))
            _seen.TryAdd((owner, field, reader), where);
    }
}
