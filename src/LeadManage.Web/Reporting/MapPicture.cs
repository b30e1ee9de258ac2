namespace LeadManage.Web.Reporting;

/// <summary>A map as a file.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes; the same result gives the same.</param>
public sealed record MapPicture(string Name, string MediaType, byte[] Content);
