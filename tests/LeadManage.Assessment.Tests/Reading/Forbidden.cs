using System.Text.RegularExpressions;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Words for what a report may not say: a kind of person, worth, promise, rank, other people's view, cause.</summary>
internal static partial class Forbidden
{
    [GeneratedRegex(@"\b(types?|personalit(y|ies)|talent(s|ed)?|gifted|born|nature|character|potential|performance|promotion|selection|percentiles?|population|(?<!no )norms?|better than others?|than other people|weak(ness(es)?)?|superior|inferior|improve(d|s|ment)?|lie|lying|invalid|fail(s|ed|ure)?|diagnos\w+|only manage|just manage|merely)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Words();
}
