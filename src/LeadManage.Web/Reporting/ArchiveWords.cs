namespace LeadManage.Web.Reporting;

/// <summary>How the page says what became of an archive.</summary>
internal static class ArchiveWords
{
    public static string Ended(ArchiveRun run) => run.State switch
    {
        ArchiveState.Finished when run.LeftOut == 0 => $"Done: {Reports(run.Done)}.",
        ArchiveState.Finished => $"Done: {Reports(run.Done - run.LeftOut)}. {run.LeftOut} of {run.Total} clients left out; {ArchiveWriter.Index} in the archive says why.",
        ArchiveState.Busy => "Another archive is being made for you. Wait for it, or cancel it on its page.",
        _ => $"Stopped after {run.Done} of {run.Total}. The file is not whole; what was read by then stands in the logs.",
    };

    private static string Reports(int count) => count == 1 ? "1 report" : $"{count} reports";
}
