using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Exporting;

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

    public static byte[] Write(OwnSitting sitting, Instrument instrument, AnswerSheet sheet, Profile? profile) => Write(
        sitting,
        new { instrument.Id, instrument.Version, instrument.Hash, instrument.Name, instrument.Stem },
        instrument.Items.Select(item => new { Item = item.Id, Statement = item.Text, Value = sheet.ValueOf(item.Id), Words = sheet.GivenFor(item.Id) is { } given ? item.Format.Words(given) : "not answered" }),
        profile);

    /// <summary>Without the questionnaire there are no words: the answers as they are stored, after submission within the profile.</summary>
    public static byte[] Write(OwnSitting sitting, IReadOnlyDictionary<string, Given> answers, Profile? profile) =>
        Write(sitting, new { sitting.Key }, answers.Select(answer => new { Item = answer.Key, Value = (object?)answer.Value.Number ?? answer.Value.Text }), profile);

    private static byte[] Write(OwnSitting sitting, object questionnaire, IEnumerable<object> answers, Profile? profile) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Sitting = sitting.Id.ToString(),
            sitting.BegunAt,
            sitting.SubmittedAt,
            sitting.ErasedOn,
            sitting.Pooled,
            Source = sitting.IsImported ? ExportedSitting.Imported : ExportedSitting.Answered,
            sitting.EnteredBy,
            Questionnaire = questionnaire,
            Answers = answers,
            Profile = profile,
        },
        Readable);
}
