using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>How a change became a verdict: its t, the value t has to pass, and for scales the correction for being several.</summary>
internal static class ChangeVerdicts
{
    /// <summary>What can be said of each scale: first its own probability, then the adjusted one.</summary>
    public static IEnumerable<Derivation> Of(ChangeBetween between, IEnumerable<(Change Change, string Name)> scales)
    {
        var tested = scales.Where(one => one.Change.P is not null).ToArray();
        foreach (var (change, name) in tested)
            yield return Chance("scale", between, change, name, "The verdict follows from the adjusted probability.");
        (Change Change, string Name)? passed = null;
        foreach (var (rank, one) in tested.OrderBy(one => one.Change.P).Index())
        {
            yield return Adjusted(between.Degrees, one.Change, one.Name, tested.Length - rank, passed);
            passed = one;
        }
    }

    public static Derivation Chance(string kind, ChangeBetween between, Change change, string name, string verdict)
    {
        var (t, degrees) = (Math.Abs(change.Index!.Value), between.Degrees);
        return new Derivation(ChangeExplanation.Chance(kind, change.Id), $"Probability that chance alone moves {name} as far", change.P, [],
        [
            new("t: the change, without its sign, in standard errors", $"{Shown.Number(Math.Abs(change.Difference!.Value))} / {Shown.Number(change.Error!.Value)}", t),
            Passed(degrees, ChangeBetween.Reliable, "0.975"),
            Passed(degrees, ChangeBetween.Leaning, "0.9"),
            new($"Student’s t distribution with {degrees} degrees of freedom, both sides", $"2 × T(−{Shown.Number(t)}; {degrees})", change.P),
            Shown.Missing(verdict),
        ])
        { From = [ChangeExplanation.Difference(kind, change.Id), ChangeExplanation.Error(kind, change.Id), ChangeExplanation.Spread] };
    }

    /// <summary>What can be said, in words.</summary>
    public static string InWords(Change change) => change.Verdict switch
    {
        Verdict.Higher => "Reliably higher: the probability is below 0.05.",
        Verdict.Lower => "Reliably lower: the probability is below 0.05.",
        Verdict.LeaningHigher => "Leaning higher: not reliable, but the probability before any correction is below 0.2.",
        Verdict.LeaningLower => "Leaning lower: not reliable, but the probability before any correction is below 0.2.",
        _ => "Cannot be told from chance: the probability before any correction is 0.2 or more.",
    };

    private static DerivationStep Passed(int degrees, double p, string quantile) =>
        new($"What t has to pass for a probability below {Shown.Number(p)}", $"t({quantile}; {degrees})", ChangeReading.Critical(degrees, p));

    private static Derivation Adjusted(int degrees, Change change, string name, int left, (Change Change, string Name)? passed)
    {
        var times = $"min(1; {left} × {Shown.Probability(change.P!.Value)})";
        return new Derivation(ChangeExplanation.Adjusted(change.Id), $"{name}: the probability, adjusted for looking at several scales", change.Adjusted, [],
        [
            new($"What t has to pass for an adjusted probability below {Shown.Number(ChangeBetween.Reliable)}, once every scale with a larger t has passed", $"t(1 − 0.05 / (2 × {left}); {degrees})", ChangeReading.Critical(degrees, ChangeBetween.Reliable / left)),
            passed is { } before
                ? new($"Times the {left} scales that are left, from the largest t down; never less than that of {before.Name} before it (Holm)", $"max({Shown.Probability(before.Change.Adjusted!.Value)}; {times})", change.Adjusted)
                : new($"The largest t of all: times all {left} scales (Holm)", times, change.Adjusted),
            Shown.Missing(InWords(change)),
        ])
        { From = [ChangeExplanation.Chance("scale", change.Id), .. passed is { } one ? [ChangeExplanation.Adjusted(one.Change.Id)] : Array.Empty<string>()] };
    }
}
