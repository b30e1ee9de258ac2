namespace LeadManage.Web.Mailing;

/// <summary>How the conversation with the mail server is kept from being read on its way.</summary>
public enum MailSecurity
{
    /// <summary>Not at all; for a server on the same machine or in the same closed network.</summary>
    None,

    /// <summary>It begins readable and is encrypted before anything is told; refused by us when the server cannot.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}
