using LeadManage.Web.Storage;

namespace LeadManage.Web.Coaching;

/// <summary>For what a result is read.</summary>
/// <param name="What">As its owner finds it among the looks.</param>
/// <param name="IsAgain">True for a page that is open already and reads by itself what changed: a line has to stand, but it counts no further look.</param>
public readonly record struct Reading(Looking What, bool IsAgain = false)
{
    public static implicit operator Reading(Looking what) => new(what);
}
