namespace LeadManage.Web.Hosting;

/// <summary>Marks a page that has an interactive island. All others are mapped without a render mode.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensCircuitAttribute : Attribute;
