namespace LeadManage.Assessment.Instruments;

/// <summary>Own words.</summary>
/// <param name="Most">Most characters, 1-2000.</param>
/// <param name="Rows">Height of the field in lines, 1-10.</param>
public sealed record TextFormat(int Most, int Rows) : AnswerFormat
{
    public override string Expected => $"a text of at most {Most} characters";

    public override bool Accepts(Given given) =>
        given is { Number: null, Text: { Length: > 0 } text } && text.Length <= Most && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'));

    public override string Words(Given given) => given.Text ?? "";
}
