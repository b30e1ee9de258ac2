namespace LeadManage.Assessment.Reading;

/// <summary>One thing to try: a single behavior that fits into the next week.</summary>
/// <param name="Id">Stable name: the process and a number, for example <c>SD-1</c>.</param>
/// <param name="Title">The behavior in a few words.</param>
/// <param name="Text">How to do it; two or three sentences.</param>
public sealed record Practice(string Id, string Title, string Text);
