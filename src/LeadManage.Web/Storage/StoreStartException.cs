namespace LeadManage.Web.Storage;

/// <summary>The store cannot be opened; the message says what is wrong, where, and what to do, for the person who runs the server.</summary>
public sealed class StoreStartException(string message, Exception? inner = null) : Exception(message, inner);
