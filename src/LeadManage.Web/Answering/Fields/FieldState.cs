using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Answering.Fields;

/// <summary>What the field of a statement shows.</summary>
/// <param name="Item">The statement.</param>
/// <param name="Text">The answer as it travels in a form (<see cref="AnswerForm.Text"/>); empty when there is none.</param>
/// <param name="Fault">Why what was typed here was not taken; else null.</param>
public sealed record FieldState(Item Item, string Text, string? Fault)
{
    /// <summary>Id of the control.</summary>
    public string Id => $"f-{Item.Id}";

    /// <summary>Id of the place of its message.</summary>
    public string FaultId => $"fault-{Item.Id}";

    public string? Invalid => Fault is null ? null : "true";

    public static FieldState Of(Item item, OpenSitting sitting, RefusedForm? refused)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(sitting);
        return refused is not null && refused.Reasons.TryGetValue(item.Id, out var reason)
            ? new FieldState(item, refused.Typed[item.Id], $"Not saved. {reason}")
            : new FieldState(item, sitting.Answers.TryGetValue(item.Id, out var given) ? AnswerForm.Text(given) : "", null);
    }
}
