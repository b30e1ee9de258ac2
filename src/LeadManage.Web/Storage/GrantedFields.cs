namespace LeadManage.Web.Storage;

/// <summary>What of a result a grant opens, and what may be added. The numbers are stored.</summary>
[Flags]
public enum GrantedFields
{
    None = 0,

    /// <summary>The result as its owner reads it: sentences, figures, pictures, tables.</summary>
    Profile = 1,

    /// <summary>Each answer, and with them how each number was made.</summary>
    Answers = 2,

    /// <summary>What was written in own words.</summary>
    Comments = 4,

    /// <summary>Taking a copy along.</summary>
    Export = 8,

    /// <summary>Entering answers that were given on paper or elsewhere: the one thing a coach may add.</summary>
    Entering = 16,

    All = Profile | Answers | Comments | Export | Entering,
}
