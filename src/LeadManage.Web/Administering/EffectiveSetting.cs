namespace LeadManage.Web.Administering;

/// <summary>One setting as it holds now.</summary>
/// <param name="Key">Its full name.</param>
/// <param name="Value">What is set, or the default; never a secret, of which only stands whether there is one.</param>
/// <param name="From">Where it was set.</param>
/// <param name="IfWrong">What a wrong one would do.</param>
public sealed record EffectiveSetting(string Key, string Value, string From, string IfWrong);
