namespace LeadManage.Assessment.Instruments;

/// <summary>One thing that is wrong in a questionnaire file, and what to do about it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the member, from 1; 0 when the place has none (an empty file).</param>
/// <param name="Path">The member, for example <c>$.items[3].text</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record InstrumentFault(string File, int Line, string Path, string Message)
{
    public override string ToString() => $"{File}({Line}): {Path}: {Message}";
}
