using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading.Rules;

/// <summary>Allocations as they were given, and how a later one differs from the first.</summary>
internal static class ShareRules
{
    private const string Source = "Shares as they were given (docs/scoring.md, Shares of time).";

    public static IReadOnlyList<NarrativeRule> All { get; } =
    [
        new()
        {
            Id = "shares.given",
            Topic = Topic.Shares,
            Least = null,
            Condition = "An allocation was filled in; its bar as one sentence.",
            Text = "{name}: {parts}.",
            Source = Source,
            Evidence = Evidence.Answers,
            Claims = reading => ShareReading.All(reading).Select(share => new Claim(
                null,
                ("name", share.Allocation.Name),
                ("parts", string.Join(", ", share.Parts.Select(part => $"{part.Name} {Wording.Points(part.Percent)} %"))))
            { Numbers = [.. share.Parts.Index().Select(part => ShareFigures.Share(share.Allocation.Id, part.Index + 1))] }),
        },
        Shifted("more", "“{name}” has more of {parts} than “{first}”.", shift => shift > 0),
        Shifted("less", "“{name}” has less of {parts} than “{first}”.", shift => shift < 0),
        new()
        {
            Id = "shares.moved",
            Topic = Topic.Shares,
            Least = null,
            Condition = "A later allocation and the first were filled in.",
            Text = "Taken together, {moved} percent is divided up differently in “{name}” than in “{first}”.",
            Source = Source,
            Evidence = Evidence.Answers,
            Claims = reading => Later(reading).Where(one => reading.Figure(ShareFigures.Moved(one.Id)).Value is not null).Select(one => new Claim(
                null,
                ("moved", Wording.Points(reading.Figure(ShareFigures.Moved(one.Id)).Value!.Value)),
                ("name", one.Name),
                ("first", reading.Instrument.Shares[0].Name)) { Numbers = [ShareFigures.Moved(one.Id)] }),
        },
        new()
        {
            Id = "shares.missing",
            Topic = Topic.Shares,
            Least = null,
            Condition = "An allocation was not filled in.",
            Text = "“{name}” was not filled in.",
            Source = "A count of the answers.",
            Evidence = Evidence.Answers,
            Claims = reading => reading.Instrument.Shares.Where(one => ShareReading.All(reading).All(filled => filled.Allocation != one)).Select(one => new Claim(null, ("name", one.Name)) { Numbers = [] }),
        },
    ];

    private static IEnumerable<Allocation> Later(ProfileReading reading) => reading.Instrument.Shares.Skip(1);

    private static NarrativeRule Shifted(string id, string text, Func<double, bool> direction) => new()
    {
        Id = $"shares.{id}",
        Topic = Topic.Shares,
        Least = null,
        Condition = "A later allocation and the first were filled in, and a part differs in this direction.",
        Text = text,
        Source = Source,
        Evidence = Evidence.Answers,
        Claims = reading =>
            from one in Later(reading)
            let shifts = ShareReading.NamesOf(reading.Instrument, one).Index()
                .Select(part => (part.Item, Id: ShareFigures.Shift(one.Id, part.Index + 1)))
                .Where(part => reading.Figure(part.Id).Value is { } shift && direction(shift))
                .ToArray()
            where shifts.Length > 0
            select new Claim(
                null,
                ("name", one.Name),
                ("first", reading.Instrument.Shares[0].Name),
                ("parts", Wording.List([.. shifts.Select(part => $"{part.Item} ({Wording.Points(Math.Abs(reading.Figure(part.Id).Value!.Value))})")])))
            { Numbers = [.. shifts.Select(part => part.Id)] },
    };
}
