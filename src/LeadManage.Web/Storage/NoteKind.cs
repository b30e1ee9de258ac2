namespace LeadManage.Web.Storage;

/// <summary>Who reads a note. The numbers are stored.</summary>
public enum NoteKind
{
    /// <summary>The coach who wrote it, and nobody else.</summary>
    Private = 1,

    /// <summary>Coach and client.</summary>
    Shared = 2,

    /// <summary>Coach and client; it has a state, and may have a day.</summary>
    Goal = 3,
}
