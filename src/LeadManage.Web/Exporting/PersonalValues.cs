using System.Text.Json.Nodes;
using LeadManage.Web.Mailing;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Exporting;

/// <summary>What is stored as a number, in words, by how its column is called in <see cref="PersonalTables"/>: "...At" a time, "is..." and "has..." yes or no.</summary>
internal static class PersonalValues
{
    public static JsonNode? Of(string name, object value) => (name, value) switch
    {
        (_, DBNull) => null,
        ("sitting", long number) => new SittingId(number).ToString(),
        ("looking", long number) => ((Looking)number).ToString(),
        ("act", long number) => ((OperatorAct)number).ToString(),
        ("kind", long number) => ((NoteKind)number).ToString(),
        ("fields", long number) => ((GrantedFields)number).ToString(),
        ("shows", long number) => ((ReportPart)number).ToString(),
        ("purpose", long number) => ((LinkPurpose)number).ToString(),
        ("outcome", long number) => ((MailOutcome)number).ToString(),
        ("at", long number) => Time(number),
        (_, long number) when name.EndsWith("At", StringComparison.Ordinal) => Time(number),
        (_, long number) when name.StartsWith("is", StringComparison.Ordinal) || name.StartsWith("has", StringComparison.Ordinal) => number != 0,
        (_, long number) => number,
        (_, double number) => number,
        _ => value.ToString(),
    };

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
