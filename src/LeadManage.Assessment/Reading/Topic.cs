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

    /// <summary>How precise the result is, and why.</summary>
    Precision,

    /// <summary>What it cannot tell.</summary>
    Limits,
}
