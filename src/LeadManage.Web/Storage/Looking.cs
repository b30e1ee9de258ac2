namespace LeadManage.Web.Storage;

/// <summary>What of a result was looked at. The numbers are stored.</summary>
public enum Looking
{
    /// <summary>Scores in a list of many people.</summary>
    List = 1,

    Profile = 2,

    /// <summary>The derivations, with the answers.</summary>
    Derivations = 3,

    /// <summary>As one point of a comparison over time.</summary>
    Comparison = 4,

    Export = 5,

    /// <summary>As one of those from whom the picture of a group was made: no number of it alone is seen.</summary>
    Group = 6,

    /// <summary>Parts of it, by somebody with a link; who that was is not known.</summary>
    Link = 7,

    /// <summary>It came in by this coach, from a file.</summary>
    Entering = 8,
}
