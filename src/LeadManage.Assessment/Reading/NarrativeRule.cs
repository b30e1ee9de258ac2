namespace LeadManage.Assessment.Reading;

/// <summary>
/// One thing a report may say. The text stands here once, with names in braces for what the profile puts in, so that
/// the list of all rules is the list of all sentences.
/// </summary>
public sealed record NarrativeRule
{
    /// <summary>Stable name, for example <c>headline.both.clearly</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where its sentences stand.</summary>
    public required Topic Topic { get; init; }

    /// <summary>Least probability, 0-1, of what a sentence says; below it the sentence is left out and another rule says it more softly. Null for what is certain: a count, a definition, a limit.</summary>
    public double? Least { get; init; } = Likelihood.Probably;

    /// <summary>From this probability on a stronger rule speaks instead; null when there is none.</summary>
    public double? Below { get; init; }

    /// <summary>When it speaks, in words.</summary>
    public required string Condition { get; init; }

    /// <summary>What it says, with <c>{names}</c> for what is put in.</summary>
    public required string Text { get; init; }

    /// <summary>What entitles the report to say it.</summary>
    public required string Source { get; init; }

    /// <summary>The kind of evidence behind it, the weakest if there are several.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The test that guards it: a case in which it says its sentence, and one in which it is silent.</summary>
    public string GuardedBy => $"ClaimTests.Each_rule_speaks_in_its_case_and_is_silent_in_the_other(\"{Id}\")";

    /// <summary>What it has to say about one profile, before the least probability is asked for.</summary>
    internal Func<ProfileReading, IEnumerable<Claim>> Claims { get; init; } = _ => [];

    /// <summary>What it has to say about two sittings of one person; a rule speaks of one sitting or of two, never of both.</summary>
    internal Func<ChangeReading, IEnumerable<Claim>> ChangeClaims { get; init; } = _ => [];

    internal IEnumerable<Sentence> Speak(ProfileReading reading) => Say(Claims(reading));

    internal IEnumerable<Sentence> Speak(ChangeReading reading) => Say(ChangeClaims(reading));

    private IEnumerable<Sentence> Say(IEnumerable<Claim> claims) =>
        from claim in claims
        where claim.Probability is not { } probability || (probability >= (Least ?? 0) && probability < (Below ?? double.PositiveInfinity))
        select new Sentence(Id, Topic, claim.PutInto(Text), claim.Probability, claim.Scale, claim.Numbers);

    /// <summary>The same rule for questionnaires whose scales tell, one by one, what a person does.</summary>
    internal static NarrativeRule OnScales(NarrativeRule rule) => rule with
    {
        Condition = $"The scales are read one by one. {rule.Condition}",
        Claims = reading => reading.ReadsScales ? rule.Claims(reading) : [],
    };

    /// <summary>One rule for each word that stands alone, "clearly" and "probably"; <c>{word}</c> in the text is the word.</summary>
    internal static IEnumerable<NarrativeRule> Banded(NarrativeRule rule) =>
    [
        rule with { Id = $"{rule.Id}.clearly", Text = rule.Text.Replace("{word}", "clearly"), Least = Likelihood.Clearly },
        rule with { Id = $"{rule.Id}.probably", Text = rule.Text.Replace("{word}", "probably"), Least = Likelihood.Probably, Below = Likelihood.Clearly },
    ];
}
