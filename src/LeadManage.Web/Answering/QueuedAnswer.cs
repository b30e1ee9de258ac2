using LeadManage.Assessment.Instruments;

namespace LeadManage.Web.Answering;

/// <summary>An answer as it waits in a browser's queue.</summary>
/// <param name="Writer">Random id of the page that gave it, 1 to 22 characters.</param>
/// <param name="Counter">From 1, rises with each answer of that writer; one that was seen is acknowledged and not applied again.</param>
/// <param name="ItemId">The statement.</param>
/// <param name="Value">What was given; on the wire a number, a text, null for "no opportunity", or an empty text that takes an answer back.</param>
public sealed record QueuedAnswer(string Writer, long Counter, string ItemId, Given Value)
{
    /// <summary>Answers one call may bring; a page sends at most one for each statement.</summary>
    public const int MostAtOnce = 200;

    public const int WriterLength = 22;
}
