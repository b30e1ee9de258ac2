namespace LeadManage.Load;

/// <summary>One figure that was promised, and what was found.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Found">The figure, with its unit.</param>
/// <param name="Promised">For example "at least 2".</param>
/// <param name="Met">Whether the promise is kept in this run.</param>
/// <param name="How">The figures behind it.</param>
public sealed record Goal(string What, string Found, string Promised, bool Met, string How)
{
    public static Goal AtMost(string what, double found, double limit, string unit, string how) =>
        new(what, $"{found:0.##}{unit}", $"at most {limit:0.##}{unit}", found <= limit, how);

    public static Goal AtLeast(string what, double found, double limit, string unit, string how) =>
        new(what, $"{found:0.##}{unit}", $"at least {limit:0.##}{unit}", found >= limit, how);
}
