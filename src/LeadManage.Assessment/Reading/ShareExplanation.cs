using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Assessment.Reading;

/// <summary>How shares and shifts were made from the allocations.</summary>
internal static class ShareExplanation
{
    private const string NotFilledIn = "Not all of its shares were given.";

    public static IEnumerable<Derivation> Of(ProfileReading reading)
    {
        foreach (var (order, allocation) in reading.Instrument.Shares.Index())
        {
            var items = ShareFigures.Items(reading.Instrument, allocation);
            var names = ShareReading.NamesOf(reading.Instrument, allocation);
            foreach (var (place, item) in items.Index())
            {
                var share = reading.Figure(ShareFigures.Share(allocation.Id, place + 1));
                yield return PartExplanation.Of(share, $"{allocation.Name}, {names[place]}: {PartExplanation.Answer(share.Value)} %", "As you gave it", () => $"{reading.Sheet.ValueOf(item.Id)}", NotFilledIn, [PartExplanation.AsGiven(reading, item.Id, reading.Sheet.ValueOf(item.Id))]);
            }

            if (order == 0)
                continue;
            foreach (var derivation in Shifts(reading, reading.Instrument.Shares[0], allocation, names))
                yield return derivation;
        }
    }

    private static IEnumerable<Derivation> Shifts(ProfileReading reading, Allocation first, Allocation allocation, IReadOnlyList<string> names)
    {
        var shifts = names.Select((_, place) => reading.Figure(ShareFigures.Shift(allocation.Id, place + 1))).ToArray();
        foreach (var (place, shift) in shifts.Index())
            yield return PartExplanation.Of(
                shift,
                $"{allocation.Name} less {first.Name}, {names[place]}: {PartExplanation.Answer(shift.Value)}",
                "Difference of the two shares",
                () => $"{Shown.Number(reading.Figure(ShareFigures.Share(allocation.Id, place + 1)).Value!.Value)} − {Shown.Number(reading.Figure(ShareFigures.Share(first.Id, place + 1)).Value!.Value)}",
                NotFilledIn,
                from: [ShareFigures.Share(allocation.Id, place + 1), ShareFigures.Share(first.Id, place + 1)]);
        var moved = reading.Figure(ShareFigures.Moved(allocation.Id));
        yield return PartExplanation.Of(
            moved,
            $"Divided up differently in {allocation.Name}: {PartExplanation.Answer(moved.Value)} %",
            "Half the sum of all differences, without their sign: what one part gains another gives",
            () => $"({Shown.Sum(shifts.Select(shift => Math.Abs(shift.Value!.Value)))}) / 2",
            NotFilledIn,
            from: [.. shifts.Select(shift => shift.Id)]);
    }
}
