using CsCheck;
using LeadManage.Assessment.Reading;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Finds the cases that guard the rules, in one fixed stream of random people; a case that still holds is kept.</summary>
internal static class ClaimSearch
{
    private const int People = 8000;

    public static IReadOnlyList<ClaimCase> Cases()
    {
        var kept = ClaimCase.All.Where(Holds).ToDictionary(one => one.Rule, StringComparer.Ordinal);
        var people = new Lazy<(ClaimPerson Person, ProfileReading Reading, ILookup<string, Sentence> Said)[]>(() =>
        {
            var stream = new PCG(stream: 1, seed: 1);
            return [.. Enumerable.Range(0, People).Select(_ => SampleProfiles.Any.Generate(stream, null, out var _)).Select(one => (
                ClaimPerson.Of(one),
                new ProfileReading(one.Instrument, one.Profile, one.Beside, one.Crowd),
                Narrative.Of(one.Instrument, one.Profile, one.Beside, one.Crowd).ToLookup(sentence => sentence.Rule)))];
        });
        return [.. NarrativeRules.All.Select(rule => kept.GetValueOrDefault(rule.Id) ?? Search(rule, people.Value)).OfType<ClaimCase>().Select(WithWords)];
    }

    private static ClaimCase? Search(NarrativeRule rule, IReadOnlyList<(ClaimPerson Person, ProfileReading Reading, ILookup<string, Sentence> Said)> people)
    {
        var speaks = people.Where(one => one.Said.Contains(rule.Id)).OrderBy(one => one.Said[rule.Id].Min(sentence => sentence.Probability) ?? 0).Select(one => one.Person).FirstOrDefault();
        if (speaks is null)
            return null;
        var silent = people.Where(one => !one.Said.Contains(rule.Id) && one.Person.Questionnaire == speaks.Questionnaire)
            .OrderByDescending(one => rule.Claims(one.Reading).Max(claim => claim.Probability) ?? 0).Select(one => one.Person)
            .Concat(people.Where(one => !one.Said.Contains(rule.Id)).Select(one => one.Person)).FirstOrDefault();
        return new ClaimCase(rule.Id, Alone(speaks, one => ClaimCase.Said(rule.Id, one).Count > 0), [], null, silent is null ? null : Alone(silent, one => ClaimCase.Said(rule.Id, one).Count == 0));
    }

    /// <summary>Without the profile beside it, and without the others, where that changes nothing.</summary>
    private static ClaimPerson Alone(ClaimPerson person, Func<ClaimPerson, bool> holds) =>
        new[] { person with { Beside = null, Others = null, Together = null }, person with { Beside = null }, person with { Others = null, Together = null } }.FirstOrDefault(holds) ?? person;

    private static bool Holds(ClaimCase one) =>
        NarrativeRules.All.Any(rule => rule.Id == one.Rule) && ClaimCase.Said(one.Rule, one.Speaks).Count > 0 && (one.Silent is null || ClaimCase.Said(one.Rule, one.Silent).Count == 0);

    private static ClaimCase WithWords(ClaimCase one)
    {
        var said = ClaimCase.Said(one.Rule, one.Speaks);
        return one with { Says = [.. said.Select(sentence => sentence.Text)], Probability = ClaimCase.Rounded(said[0].Probability) };
    }
}
