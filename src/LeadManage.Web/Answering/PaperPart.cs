using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Answering;

/// <summary>Statements that follow each other on paper and are answered alike: those of one group, or a run with one format.</summary>
/// <param name="Group">The group; null for a run of single statements.</param>
/// <param name="Format">How the first of them is answered; the others too, outside a group.</param>
/// <param name="Stem">The words before the statements, where they belong to this part; else null.</param>
/// <param name="Items">The statements with their numbers on the form, in the order of the file.</param>
public sealed record PaperPart(ItemGroup? Group, AnswerFormat Format, string? Stem, IReadOnlyList<(int Number, Item Item)> Items)
{
    /// <summary>What stands above the statements: the words before them, and what the group is about; may be empty.</summary>
    public string Heading => string.Join(' ', ((string?[])[Stem, Group?.Text]).Where(words => words is not null));

    /// <summary>What is typed into the fields of this part.</summary>
    public string HowToType => Format switch
    {
        ResponseFormat { NoOpportunity: { } none } steps => $"Type {steps.Lo} to {steps.Hi}, or {AnswerForm.TypedFor(steps)} for “{none}”.",
        ResponseFormat steps => $"Type {steps.Lo} to {steps.Hi}.",
        TruthFormat truth => $"Type how sure you were: 80 for “{truth.True}, 80 % sure”, -80 for “{truth.False}, 80 % sure”. Offered are {string.Join(", ", truth.Sure)}.",
        ShareFormat => "Type whole percentages.",
        TextFormat => "Type what you wrote.",
        _ => "Type the day.",
    };

    /// <summary>The whole questionnaire in the order of the file.</summary>
    public static IReadOnlyList<PaperPart> Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var parts = new List<PaperPart>();
        foreach (var (index, item) in instrument.Items.Index())
        {
            var group = instrument.GroupOf(item.Id);
            var at = group is not null ? parts.FindIndex(part => part.Group == group)
                : parts.Count > 0 && parts[^1].Group is null && parts[^1].Format == item.Format ? parts.Count - 1
                : -1;
            if (at >= 0)
                parts[at] = parts[at] with { Items = [.. parts[at].Items, (index + 1, item)] };
            else
                parts.Add(new PaperPart(group, item.Format, StemOf(item, group), [(index + 1, item)]));
        }

        return parts;

        // It stands once before groups, and before each run of single statements.
        string? StemOf(Item item, ItemGroup? group) =>
            item.Format == instrument.Answer && (group is null || parts.Count == 0) ? instrument.Stem : null;
    }
}
