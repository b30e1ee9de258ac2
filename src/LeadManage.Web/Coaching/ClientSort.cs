namespace LeadManage.Web.Coaching;

public enum ClientSort
{
    Name = 1,
    Latest = 2,

    /// <summary>By the vertical axis of the map.</summary>
    Up = 3,

    /// <summary>By the horizontal axis of the map.</summary>
    Across = 4,
}
