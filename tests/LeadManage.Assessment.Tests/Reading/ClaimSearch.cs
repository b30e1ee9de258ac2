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
        var people = new Lazy<Candidate[]>(() =>
        {
            var stream = new PCG(stream: 1, seed: 1);
            return
            [
                .. Enumerable.Range(0, People).Select(_ => Candidate.Of(SampleProfiles.Any.Generate(stream, null, out var _))),
                .. Enumerable.Range(0, People).Select(_ => Candidate.Of(SampleChanges.Any.Generate(stream, null, out var _))),
            ];
        });
        return [.. NarrativeRules.All.Select(rule => kept.GetValueOrDefault(rule.Id) ?? Search(rule, people.Value)).OfType<ClaimCase>().Select(WithWords)];
    }

    private static ClaimCase? Search(NarrativeRule rule, IReadOnlyList<Candidate> people)
    {
        var speaks = people.Where(one => one.Said.Contains(rule.Id)).OrderBy(one => one.Said[rule.Id].Min(sentence => sentence.Probability) ?? 0).Select(one => one.Person).FirstOrDefault();
        if (speaks is null)
            return null;
        var others = people.Where(one => !one.Said.Contains(rule.Id) && one.Person.Earlier is null == speaks.Earlier is null).ToArray();
        var silent = others.Where(one => one.Person.Questionnaire == speaks.Questionnaire)
            .OrderByDescending(one => one.Claims(rule).Max(claim => claim.Probability) ?? 0).Select(one => one.Person)
            .Concat(others.Select(one => one.Person)).FirstOrDefault();
        return new ClaimCase(rule.Id, Alone(speaks, one => ClaimCase.Said(rule.Id, one).Count > 0), [], null, silent is null ? null : Alone(silent, one => ClaimCase.Said(rule.Id, one).Count == 0));
    }

    /// <summary>Without the profile beside it, the others, and how the answers were given, where that changes nothing.</summary>
    private static ClaimPerson Alone(ClaimPerson person, Func<ClaimPerson, bool> holds)
    {
        foreach (var less in new Func<ClaimPerson, ClaimPerson>[] { one => one with { Beside = null }, one => one with { Others = null, Together = null }, one => one with { Conduct = null } })
            person = less(person) is var without && holds(without) ? without : person;
        return person;
    }

    private static bool Holds(ClaimCase one) =>
        NarrativeRules.All.Any(rule => rule.Id == one.Rule) && ClaimCase.Said(one.Rule, one.Speaks).Count > 0 && (one.Silent is null || ClaimCase.Said(one.Rule, one.Silent).Count == 0);

    private static ClaimCase WithWords(ClaimCase one)
    {
        var said = ClaimCase.Said(one.Rule, one.Speaks);
        return one with { Says = [.. said.Select(sentence => sentence.Text)], Probability = ClaimCase.Rounded(said[0].Probability) };
    }

    private sealed record Candidate(ClaimPerson Person, Func<NarrativeRule, IEnumerable<Claim>> Claims, ILookup<string, Sentence> Said)
    {
        public static Candidate Of(Case one)
        {
            var reading = new ProfileReading(one.Instrument, one.Profile, one.Beside, one.Crowd);
            return new(ClaimPerson.Of(one), rule => rule.Claims(reading), Narrative.Of(one.Instrument, one.Profile, one.Beside, one.Crowd).ToLookup(sentence => sentence.Rule));
        }

        public static Candidate Of(ChangeCase two) => new(ClaimPerson.Of(two), rule => rule.ChangeClaims(two.Reading), Narrative.Of(two.Reading).ToLookup(sentence => sentence.Rule));
    }
}
