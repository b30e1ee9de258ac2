namespace LeadManage.Web.Hosting;

/// <summary>The questionnaires of the server cannot be used; the message names every fault, for the person who runs it.</summary>
public sealed class QuestionnaireException(string message, Exception inner) : Exception(message, inner);
