namespace LeadManage.Web.Inviting;

/// <summary>Somebody to invite, from one line of a list.</summary>
/// <param name="Line">Of the list, from 1.</param>
/// <param name="Text">The line as it was given.</param>
/// <param name="Email">Null when there is none; then the coach hands over the link.</param>
/// <param name="Name">As the coach calls the person; null when only the address is known.</param>
/// <param name="Problem">What is wrong with the line and what to do; null when nothing is.</param>
public sealed record Invitee(int Line, string Text, string? Email, string? Name, string? Problem = null)
{
    public string Called => Name ?? Email ?? Text;
}
