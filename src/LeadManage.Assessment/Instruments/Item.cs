namespace LeadManage.Assessment.Instruments;

/// <summary>One statement.</summary>
/// <param name="Id">Stable code, never a position, for example <c>SD1</c>.</param>
/// <param name="Text">The statement as the person reads it; plain text.</param>
/// <param name="Keys">The scales it counts in; at least one. An item may belong to several.</param>
public sealed record Item(string Id, string Text, IReadOnlyList<ItemKey> Keys)
{
    public ItemKey? KeyFor(string scaleId) => Keys.FirstOrDefault(key => key.Scale == scaleId);
}
