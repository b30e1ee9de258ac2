namespace LeadManage.Assessment.Instruments;

/// <summary>A whole percentage; the shares of a group add up to its <see cref="ItemGroup.Sum"/>.</summary>
public sealed record ShareFormat : AnswerFormat
{
    public override string Expected => "a whole number of 0 to 100";

    public override bool Accepts(Given given) => given is { Text: null, Number: >= 0 and <= 100 };

    public override string Words(Given given) => $"{given.Number} %";
}
