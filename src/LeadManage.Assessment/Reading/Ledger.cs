namespace LeadManage.Assessment.Reading;

/// <summary>The words in which the ledger of all sentences presents their rules, on its page and in docs/claims.md.</summary>
public static class Ledger
{
    /// <summary>Heading of a topic.</summary>
    public static string NameOf(Topic topic) => topic switch
    {
        Topic.Headline => "The whole result in one sentence",
        Topic.Summary => "Under the headline",
        Topic.Map => "The map",
        Topic.Pairs => "Pairs of tasks",
        Topic.Strength => "What you can build on",
        Topic.Next => "Work on next",
        Topic.Lean => "Which of the two comes first",
        Topic.Need => "What a situation asks",
        Topic.Fit => "A profile beside its situation",
        Topic.Balance => "Given and needed",
        Topic.Agreement => "Ratings beside a profile",
        Topic.Ranks => "Places in a ranking",
        Topic.Elements => "Mirrored statements",
        Topic.Knowledge => "What somebody knows",
        Topic.Shares => "Shares of time",
        Topic.Plan => "A plan",
        Topic.Change => "Two sittings",
        Topic.Crowd => "Others on this server",
        Topic.Precision => "How precise it is",
        Topic.Quality => "How carefully the answers were given",
        Topic.Limits => "What it cannot tell",
        Topic.Debrief => "Questions for a conversation",
        _ => topic.ToString(),
    };

    /// <summary>Name of a kind of evidence.</summary>
    public static string NameOf(Evidence evidence) => evidence switch
    {
        Evidence.Answers => "own answers",
        Evidence.Scope => "scope",
        Evidence.Model => "error model",
        Evidence.Sittings => "other sittings",
        Evidence.Convention => "convention",
        _ => "untested idea",
    };

    /// <summary>What a kind of evidence is worth, in one sentence.</summary>
    public static string MeaningOf(Evidence evidence) => evidence switch
    {
        Evidence.Answers => "Counts, means and quotations of the person’s own answers: anybody can work them out again.",
        Evidence.Scope => "What was asked and what was not: it speaks of the questionnaire and not of the person.",
        Evidence.Model => "True as far as the model of measurement error is: other such statements would have given answers that scatter alike and independently.",
        Evidence.Sittings => "Taken from sittings of other people on this server, who may differ from the person.",
        Evidence.Convention => "Hangs on something that was set and could have been set otherwise: a line, a band of words, a margin, a least number of answers, a key.",
        _ => "Hangs on an idea of the articles the questionnaires are built on; nobody has tested it here.",
    };

    /// <summary>The least probability of a rule in words, with the bound above it where a stronger rule speaks instead.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static string LeastOf(NarrativeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            { Least: null } => "none: it is certain",
            { Least: { } least, Below: { } below } => $"{100 * least:0.#} in 100, below {100 * below:0.#} in 100",
            { Least: { } least } => $"{100 * least:0.#} in 100",
        };
    }
}
