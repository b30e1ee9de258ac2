using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring.Parts;

/// <summary>Allocations as they were given, percent, and how each later one differs from the first. What somebody says of their own time has no error to estimate.</summary>
public static class ShareFigures
{
    /// <summary>A share of an allocation, percent; places count from 1. Null unless the whole allocation was given.</summary>
    public static string Share(string allocation, int place) => $"share.{allocation}.{place}";

    /// <summary>That share less the same share of the first allocation, percent points.</summary>
    public static string Shift(string allocation, int place) => $"shift.{allocation}.{place}";

    /// <summary>How much of the whole is divided up differently than in the first allocation: half the sum of all shifts without their sign, percent points.</summary>
    public static string Moved(string allocation) => $"moved.{allocation}";

    /// <summary>Statements of an allocation, in order.</summary>
    public static IReadOnlyList<Item> Items(Instrument instrument, Allocation allocation)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(allocation);
        return [.. instrument.Groups.First(group => group.Id == allocation.Group).Items.Select(instrument.Item)];
    }

    internal static IEnumerable<Figure> Of(Instrument instrument, AnswerSheet sheet)
    {
        double?[]? first = null;
        foreach (var allocation in instrument.Shares)
        {
            var given = Items(instrument, allocation).Select(item => (double?)sheet.ValueOf(item.Id)).ToArray();
            if (given.Any(share => share is null))
                given = new double?[given.Length];
            foreach (var (place, share) in given.Index())
                yield return new Figure(Share(allocation.Id, place + 1), share);
            if (first is not null)
            {
                var shifts = given.Zip(first, (share, before) => share - before).ToArray();
                foreach (var (place, shift) in shifts.Index())
                    yield return new Figure(Shift(allocation.Id, place + 1), shift);
                yield return new Figure(Moved(allocation.Id), shifts.Contains(null) ? null : shifts.Sum(shift => Math.Abs(shift!.Value)) / 2);
            }

            first ??= given;
        }
    }
}
