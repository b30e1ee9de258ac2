using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Account;

/// <summary>The file a person takes away: readable by people, and complete enough to score again elsewhere.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(SittingId id, Instrument instrument, AnswerSheet sheet, Profile? profile, DateTimeOffset begunAt, DateTimeOffset? submittedAt, DateTimeOffset erasedOn) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Sitting = id.ToString(),
                BegunAt = begunAt,
                SubmittedAt = submittedAt,
                ErasedOn = erasedOn,
                Questionnaire = new { instrument.Id, instrument.Version, instrument.Hash, instrument.Name, instrument.Stem },
                Answers = instrument.Items.Select(item => new { Item = item.Id, Statement = item.Text, Value = sheet.ValueOf(item.Id), Words = Words(instrument, sheet, item) }),
                Profile = profile,
            },
            Readable);

    private static string Words(Instrument instrument, AnswerSheet sheet, Item item) =>
        sheet.ValueOf(item.Id) is { } value ? instrument.Format.LabelOf(value)
        : sheet.HadNoOpportunity(item.Id) ? instrument.Format.NoOpportunity!
        : "not answered";
}
