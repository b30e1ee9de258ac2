namespace LeadManage.Web.Hosting;

/// <summary>Marks a page or endpoint whose address is the secret that opens it: no search engine lists it, and no browser tells another site where it came from.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnlistedAttribute : Attribute;
