namespace LeadManage.Web.Profiles;

/// <summary>A stored profile does not fit its seal or its questionnaire: the file was damaged or changed. It is never shown.</summary>
public sealed class DamagedProfileException(string message, Exception? inner = null) : Exception(message, inner);
