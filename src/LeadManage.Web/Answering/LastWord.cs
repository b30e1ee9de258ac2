namespace LeadManage.Web.Answering;

/// <summary>What comes with a submission beside the answers.</summary>
/// <param name="MayBePooled">The person agrees to be counted, without a name, in this server's pooled figures.</param>
/// <param name="DoNotUse">The person says that the answers were not given with care, and asks that they are not used.</param>
/// <param name="Milliseconds">Time on each screen in the order shown; null where, or when, it was not measured.</param>
public sealed record LastWord(bool MayBePooled, bool DoNotUse, IReadOnlyList<int?>? Milliseconds)
{
    /// <summary>Neither box ticked, and no time measured.</summary>
    public static LastWord None { get; } = new(MayBePooled: false, DoNotUse: false, null);
}
