namespace LeadManage.Web.Profiles;

/// <summary>Parts of a report that are shown or left out as a whole. The numbers are stored.</summary>
[Flags]
public enum ReportPart
{
    None = 0,

    /// <summary>The headline and what stands below it.</summary>
    Words = 1,

    Map = 1 << 1,

    /// <summary>The scales, in bars, pairs or as a ranking.</summary>
    Scores = 1 << 2,

    /// <summary>What to work on next, with its practices.</summary>
    Next = 1 << 3,

    /// <summary>How precise and how careful it is, and what it cannot tell.</summary>
    Trust = 1 << 4,

    /// <summary>What the person does most often.</summary>
    Strength = 1 << 5,

    /// <summary>What a situation asks for.</summary>
    Need = 1 << 6,

    /// <summary>Energy given and needed.</summary>
    Balance = 1 << 7,

    /// <summary>Statements that mirror each other, with their answers.</summary>
    Elements = 1 << 8,

    /// <summary>How something is divided up.</summary>
    Shares = 1 << 9,

    /// <summary>What somebody knows, statement by statement.</summary>
    Knowledge = 1 << 10,

    /// <summary>A plan in the person's own words.</summary>
    Plan = 1 << 11,

    /// <summary>Whether it points the same way as the profile of the same person.</summary>
    Agreement = 1 << 12,

    /// <summary>What it has to do with the profile of the same person.</summary>
    OwnProfile = 1 << 13,

    /// <summary>Where scores lie among those of others.</summary>
    Crowd = 1 << 14,

    All = (1 << 15) - 1,
}
