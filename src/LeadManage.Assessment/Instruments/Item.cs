namespace LeadManage.Assessment.Instruments;

/// <summary>One statement.</summary>
/// <param name="Id">Stable code, never a position, for example <c>SD1</c>.</param>
/// <param name="Text">The statement as the person reads it; plain text.</param>
/// <param name="Keys">The scales it counts in, may be several; none when it is not scored.</param>
/// <param name="Format">How it is answered.</param>
/// <param name="Fact">Whether it is true, for a statement that is judged; else null.</param>
public sealed record Item(string Id, string Text, IReadOnlyList<ItemKey> Keys, AnswerFormat Format, Fact? Fact = null)
{
    public ItemKey? KeyFor(string scaleId) => Keys.FirstOrDefault(key => key.Scale == scaleId);
}
