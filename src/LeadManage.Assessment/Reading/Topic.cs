namespace LeadManage.Assessment.Reading;

/// <summary>The place of a sentence in the reading of a profile.</summary>
public enum Topic
{
    /// <summary>One sentence: the whole result.</summary>
    Headline,

    /// <summary>One to three sentences under the headline.</summary>
    Summary,

    /// <summary>What the map shows, in words: the point, the ellipses, the probability of each region.</summary>
    Map,

    /// <summary>What the pairs show, one sentence a pairing.</summary>
    Pairs,

    /// <summary>What the person does most often, and can build on.</summary>
    Strength,

    /// <summary>What to work on next.</summary>
    Next,

    /// <summary>More of one than of the other, or not to be told apart.</summary>
    Lean,

    /// <summary>What a situation asks for, in words.</summary>
    Need,

    /// <summary>How near a profile lies to what its situation asks for.</summary>
    Fit,

    /// <summary>What was given beside what was needed.</summary>
    Balance,

    /// <summary>Whether two results of one person point the same way.</summary>
    Agreement,

    /// <summary>Which scores of a ranking can be told apart.</summary>
    Ranks,

    /// <summary>Statements that mirror each other, pair by pair.</summary>
    Elements,

    /// <summary>What somebody knows, and how well they know that.</summary>
    Knowledge,

    /// <summary>How something is divided up, and how it is wished to be.</summary>
    Shares,

    /// <summary>A plan in the person's own words.</summary>
    Plan,

    /// <summary>What changed between two sittings, score by score.</summary>
    Change,
    /// <summary>Where scores lie among those of others on this server.</summary>
    Crowd,

    /// <summary>How precise the result is, and why.</summary>
    Precision,

    /// <summary>How carefully the answers were given, as far as it shows.</summary>
    Quality,

    /// <summary>What it cannot tell.</summary>
    Limits,

    /// <summary>Questions for a conversation about the result; not part of the report.</summary>
    Debrief,
}
