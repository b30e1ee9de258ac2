namespace LeadManage.Web.SigningIn;

/// <summary>Where to go on after signing in: a page of this site, whatever the address asked for.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this site, else the person's own page.</summary>
    public static string Of(string? address) => IsLocal(address) ? address! : "/my";

    // "//host" is another host to a browser, "/\host" too; a control character may vanish on the way and make one of them.
    private static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);
}
