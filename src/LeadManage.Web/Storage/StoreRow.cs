using SQLitePCL;

namespace LeadManage.Web.Storage;

/// <summary>The row a statement stands on, by column; valid only while it is being read.</summary>
public readonly struct StoreRow
{
    private readonly sqlite3_stmt _statement;

    internal StoreRow(sqlite3_stmt statement) => _statement = statement;

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();
}
