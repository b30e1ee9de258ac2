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

    public static byte[] Write(SittingId id, Instrument instrument, AnswerSheet sheet, Profile? profile, DateTimeOffset? submittedAt, DateTimeOffset erasedOn) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Sitting = id.ToString(),
                id.BegunAt,
                SubmittedAt = submittedAt,
                ErasedOn = erasedOn,
                Questionnaire = new { instrument.Id, instrument.Version, instrument.Hash, instrument.Name, instrument.Stem },
                Answers = instrument.Items.Select(item => new { Item = item.Id, Statement = item.Text, Value = sheet.ValueOf(item.Id), Words = sheet.GivenFor(item.Id) is { } given ? item.Format.Words(given) : "not answered" }),
                Profile = profile,
            },
            Readable);
}
