using LeadManage.Assessment.Instruments;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Importing;

/// <summary>One sitting of a file.</summary>
/// <param name="Number">Its line in the file.</param>
/// <param name="Cells">As they stand there.</param>
/// <param name="Sitting">What it is called elsewhere; null when it says nothing, or nothing of ours.</param>
/// <param name="At">When it was answered, UTC.</param>
/// <param name="Answers">By id of the statement.</param>
/// <param name="Faults">What keeps it from being stored; empty when nothing does.</param>
public sealed record ImportLine(int Number, IReadOnlyList<string> Cells, SittingId? Sitting, DateTimeOffset At, IReadOnlyDictionary<string, Given> Answers, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Why it need not be stored; null when it is new.</summary>
    public string? Known { get; init; }

    /// <summary>True for what is stored when the person says so.</summary>
    public bool IsNew => Faults.Count == 0 && Known is null;
}

/// <summary>What is wrong in one field, and what to do.</summary>
/// <param name="Column">Name of the column; empty for the line as a whole.</param>
/// <param name="Message">A sentence.</param>
public sealed record FieldFault(string Column, string Message);
