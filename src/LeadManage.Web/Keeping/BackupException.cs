namespace LeadManage.Web.Keeping;

/// <summary>A copy cannot be made, opened or put back; the message says why and what to do.</summary>
public sealed class BackupException(string message, Exception? innerException = null) : Exception(message, innerException);
