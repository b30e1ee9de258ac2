namespace LeadManage.Web.Storage;

/// <summary>Whether the file still carries remnants of what was erased; kept in its user_version, which is part of a transaction and survives a kill.</summary>
internal static class CompactionState
{
    public const long None = 0;

    /// <summary>Something was erased since the last compaction began.</summary>
    public const long Due = 1;

    public const long UnderWay = 2;

    public static long Of(StoreConnection store) => store.First("PRAGMA user_version", row => row.Number(0));

    public static void Set(StoreConnection store, long state) => store.Execute($"PRAGMA user_version = {state}");
}
