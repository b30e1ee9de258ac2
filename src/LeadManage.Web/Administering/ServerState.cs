using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadManage.Web.Administering;

/// <summary>How the server stands, as a page of administration tells it.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="OpenCircuits">Pages that are connected now.</param>
/// <param name="Checks">What /health sums up: name, status and, when it is not well, why.</param>
/// <param name="Store">The files.</param>
/// <param name="Mail">Null when mail is off.</param>
/// <param name="IsClockHeld">True while nothing is erased by date, because the clock leapt.</param>
public sealed record ServerState(string Version, DateTimeOffset StartedAt, int OpenCircuits, IReadOnlyList<(string Name, HealthStatus Status, string? Why)> Checks, StoreState Store, MailState? Mail, bool IsClockHeld);

/// <summary>The files of the store.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Bytes">Of the database.</param>
/// <param name="LogBytes">Of the write-ahead log, which is emptied by the next compaction.</param>
/// <param name="FreeBytes">Left on the disk.</param>
/// <param name="CompactionIsDue">Whether the file still carries traces of what was erased.</param>
/// <param name="CompactedAt">The last compaction since the start.</param>
/// <param name="CheckedAt">When the whole database was read last, since the start; what was found is among the checks.</param>
/// <param name="CopyAt">The newest copy made before a migration.</param>
/// <param name="MakesBackups">Whether the server makes backups by itself.</param>
/// <param name="BackupAt">The newest of these; backups that an operator makes are not known here.</param>
public sealed record StoreState(string Folder, long Bytes, long LogBytes, long FreeBytes, bool CompactionIsDue, DateTimeOffset? CompactedAt, DateTimeOffset? CheckedAt, DateTimeOffset? CopyAt, bool MakesBackups, DateTimeOffset? BackupAt);

/// <summary>The letters.</summary>
/// <param name="Due">Those that should have gone.</param>
/// <param name="Later">Those that wait for their day.</param>
/// <param name="FailingSince">The first failure of a letter that still waits.</param>
/// <param name="Fault">What the mail server said last, without its words.</param>
/// <param name="SentAt">The last that was taken, within 90 days.</param>
public sealed record MailState(int Due, int Later, DateTimeOffset? FailingSince, string? Fault, DateTimeOffset? SentAt);
