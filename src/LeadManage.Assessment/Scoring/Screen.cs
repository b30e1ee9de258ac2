using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Scoring;

/// <summary>What is shown and answered at a time: a statement alone, or a group.</summary>
/// <param name="Group">The group; null for a statement alone.</param>
/// <param name="Items">Its statements, one or more.</param>
public sealed record Screen(ItemGroup? Group, IReadOnlyList<Item> Items)
{
    /// <summary>What names it in a list: the words of the group or of the one statement.</summary>
    public string Text => Group?.Text ?? Items[0].Text;
}
