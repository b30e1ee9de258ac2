using Microsoft.Data.Sqlite;

namespace LeadManage.Web.Storage;

/// <summary>The store cannot write now: disk full, locked by another program, read-only, or stopping. Nothing was saved; trying again is right.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    internal static bool IsBusy(Exception error) => error is SqliteException { SqliteErrorCode: Busy or Locked };

    /// <summary>True for what may heal by itself, without anybody touching the data.</summary>
    internal static bool Explains(Exception error) =>
        IsBusy(error) || error is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Full or CannotOpen };
}
