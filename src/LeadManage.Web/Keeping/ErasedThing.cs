namespace LeadManage.Web.Keeping;

/// <summary>What was taken back and must not return with a copy of before. The numbers are stored.</summary>
internal enum ErasedThing
{
    Sitting = 1,

    /// <summary>An account with all that hangs on it.</summary>
    Person = 2,

    /// <summary>Somebody ended what they had shared.</summary>
    Grant = 3,

    /// <summary>Somebody left a group, or took back something they had agreed to in it.</summary>
    Member = 4,

    /// <summary>A note or goal of a coach.</summary>
    Note = 5,

    /// <summary>Somebody who was invited no longer tells that they have answered.</summary>
    Telling = 6,

    /// <summary>A group with those in it and its pictures.</summary>
    Group = 7,

    /// <summary>A link to parts of a result was ended, or shows less.</summary>
    Link = 8,
}
