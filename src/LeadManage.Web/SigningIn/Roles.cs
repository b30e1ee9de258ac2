namespace LeadManage.Web.SigningIn;

/// <summary>What a person may be beside themselves. No role opens anybody's results.</summary>
public static class Roles
{
    public const string Coach = "coach";

    public const string Administrator = "administrator";
}
