namespace LeadManage.Assessment.Reading;

/// <summary>How one number of a profile was made, to the last step.</summary>
/// <param name="Id">Names the number and is the anchor on the page: <c>questionnaire</c>, <c>scale-SD</c>, <c>error</c> (the pooled variance), <c>error-SD</c>, <c>axis-L</c>, <c>axis-error-L</c>, <c>high-L</c>, <c>map-both</c>, <c>map-up</c>, <c>map-across</c>, <c>map-neither</c>, <c>lean</c>, <c>lean-error</c>, <c>ellipse</c> (80 %), <c>ellipse-95</c>, <c>quality</c> (signs), <c>quality-pace</c>.</param>
/// <param name="Title">For example "Setting direction: 73".</param>
/// <param name="Value">The number itself; null when it is not available, and then a step says why.</param>
/// <param name="Answers">The answers it was made from; empty when it was made from other derived numbers.</param>
/// <param name="Steps">Formula, numbers put in, result, one after the other.</param>
public sealed record Derivation(string Id, string Title, double? Value, IReadOnlyList<DerivationAnswer> Answers, IReadOnlyList<DerivationStep> Steps)
{
    /// <summary>Ids of the derivations of the numbers its formulas put in; followed to the end they lead to answers.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Statements answered in two sittings that it was made from; empty for a number of one sitting.</summary>
    public IReadOnlyList<DerivationMove> Moves { get; init; } = [];

    /// <summary>Names a derivation of the profile that this one is read beside.</summary>
    public static string OfBeside(string id) => BesideMark + id;

    /// <summary>True for such a name; <paramref name="own"/> is then what it is called there, and otherwise the name itself.</summary>
    public static bool IsOfBeside(string id, out string own)
    {
        ArgumentNullException.ThrowIfNull(id);
        var beside = id.StartsWith(BesideMark, StringComparison.Ordinal);
        own = beside ? id[BesideMark.Length..] : id;
        return beside;
    }

    private const string BesideMark = "beside/";
}

/// <summary>One answer in a derivation.</summary>
/// <param name="ItemId">Id of the statement.</param>
/// <param name="Text">The statement.</param>
/// <param name="Answer">Label of the answer; "No opportunity" or "not answered" when it does not count.</param>
/// <param name="Value">The step chosen; null when it does not count.</param>
/// <param name="Reverse">True when the statement is reverse keyed.</param>
/// <param name="Counted">The value after reversing; null when it does not count.</param>
public sealed record DerivationAnswer(string ItemId, string Text, string Answer, int? Value, bool Reverse, int? Counted);

/// <summary>One statement in two sittings.</summary>
/// <param name="ItemId">Id of the statement.</param>
/// <param name="Text">The statement.</param>
/// <param name="Reverse">True when it is reverse keyed.</param>
/// <param name="Earlier">Label of the earlier answer; "No opportunity" or "not answered" when it does not count.</param>
/// <param name="EarlierCounted">What it counts, after reversing; null when it does not.</param>
/// <param name="Later">The same of the later answer.</param>
/// <param name="LaterCounted">What that counts.</param>
public sealed record DerivationMove(string ItemId, string Text, bool Reverse, string Earlier, int? EarlierCounted, string Later, int? LaterCounted)
{
    /// <summary>Steps up; null unless it was answered both times.</summary>
    public int? Steps => LaterCounted - EarlierCounted;
}

/// <summary>One step of a derivation.</summary>
/// <param name="Says">In words, for example "Mean of the six answers, reversed ones turned round".</param>
/// <param name="Formula">With the numbers put in, for example "(5 + 4 + 4 + 6 + 4 + 5) / 6"; empty when the step only says something.</param>
/// <param name="Result">The value of the formula; null when it is not available.</param>
public sealed record DerivationStep(string Says, string Formula, double? Result);
