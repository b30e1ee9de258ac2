using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>What a grant means, in words that its owner and its coach both read.</summary>
public static class GrantWords
{
    /// <summary>The result itself, and what else of it.</summary>
    public static IEnumerable<string> Seen(GrantedFields fields)
    {
        yield return "the result as you read it: sentences, scores, pictures and tables";
        if (fields.HasFlag(GrantedFields.Answers))
            yield return "each answer, and how each number was made from them";
        if (fields.HasFlag(GrantedFields.Comments))
            yield return "what you wrote in your own words";
        if (fields.HasFlag(GrantedFields.Export))
            yield return "a copy to take along, which you cannot call back";
        if (fields.HasFlag(GrantedFields.Entering))
        {
            yield return "answers you gave on paper or elsewhere, which they may enter for you: each form becomes a result of yours that says who entered it, that they read like the others, and that you can delete";
            yield return "when they enter a form, whether you have a result with exactly the same answers and time already";
        }
    }

    public static IEnumerable<string> NotSeen(GrantedFields fields)
    {
        if (!fields.HasFlag(GrantedFields.Answers))
            yield return "single answers, beyond those that a sentence of the result names";
        if (!fields.HasFlag(GrantedFields.Comments))
            yield return "results that consist of your own words";
        if (!fields.HasFlag(GrantedFields.Export))
            yield return "a copy to take along";
        if (!fields.HasFlag(GrantedFields.Entering))
            yield return "a way to enter answers for you";
        yield return "any other result, answers you have not submitted, and your address";
    }

    /// <summary>What a grant opens, in one line.</summary>
    public static string What(OwnGrant grant, IReadOnlyDictionary<SittingId, string> names)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(names);
        var named = grant.Sittings.Select(id => names.GetValueOrDefault(id)).OfType<string>();
        var later = grant.Later.Select(id => $"every later result of {id}");
        string[] fields = [.. grant.Fields.HasFlag(GrantedFields.Answers) ? ["answers"] : Array.Empty<string>(), .. grant.Fields.HasFlag(GrantedFields.Comments) ? ["own words"] : Array.Empty<string>(), .. grant.Fields.HasFlag(GrantedFields.Export) ? ["copies"] : Array.Empty<string>()];
        return $"{string.Join("; ", named.Concat(later))}. {(fields.Length == 0 ? "The result only" : $"With {string.Join(", ", fields)}")}.{(grant.Fields.HasFlag(GrantedFields.Entering) ? " They may enter answers you gave on paper or elsewhere." : "")}";
    }

    /// <summary>What went wrong, and what to do; null when nothing did.</summary>
    public static string? Problem(GrantOutcome? outcome) => outcome switch
    {
        null or GrantOutcome.Given => null,
        GrantOutcome.Empty => "Tick at least one result, or a questionnaire for later.",
        GrantOutcome.WrongDate => "Choose a day from today on, within a year.",
        _ => "One of these is not there any more. Look at the list again.",
    };

    public static string Of(Looking what) => what switch
    {
        Looking.List => "saw in the list of clients",
        Looking.Derivations => "looked at how the numbers were made of",
        Looking.Comparison => "compared",
        Looking.Export => "took a copy of",
        Looking.Link => "was shown parts of",
        Looking.Entering => "entered from a file",
        Looking.Group => "counted in the picture of a group",
        _ => "read",
    };
}
