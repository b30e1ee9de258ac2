namespace LeadManage.Web.Coaching;

/// <summary>Which clients, in which order, and which of them.</summary>
/// <param name="Search">Part of a name; null for all.</param>
/// <param name="Questionnaire">Whose newest result is shown, by id without the version.</param>
/// <param name="Sort">By what.</param>
/// <param name="Descending">The other way round.</param>
/// <param name="Skip">Rows before the first.</param>
/// <param name="Take">Rows at most.</param>
/// <param name="Flag">Only those.</param>
/// <param name="Change">Only those to whom this happened.</param>
/// <param name="Group">Only those who told this coach that they have answered in this group of theirs; null for all.</param>
public sealed record ClientQuery(
    string? Search = null, string Questionnaire = "lm36", ClientSort Sort = ClientSort.Name, bool Descending = false, int Skip = 0, int Take = 25, ClientPick Flag = ClientPick.All, ChangePick Change = ChangePick.All, long? Group = null)
{
    /// <summary>True for a page that is open already and reads by itself what changed (<see cref="Reading.IsAgain"/>).</summary>
    public bool IsAgain { get; init; }

    /// <summary>More are never read at once: each is a look that its client sees.</summary>
    public const int MostAtOnce = 100;
}
