namespace LeadManage.Web.Hosting;

/// <summary>Marks a page without a form of its own that needs an antiforgery token: it sets no antiforgery cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoFormsAttribute : Attribute;
