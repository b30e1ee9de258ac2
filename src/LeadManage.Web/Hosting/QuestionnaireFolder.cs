using LeadManage.Assessment.Instruments;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Hosting;

/// <summary>Questionnaires of whoever runs the server: files in a folder, read once at start beside the published ones.</summary>
public static class QuestionnaireFolder
{
    /// <summary>The option that names it, for messages.</summary>
    public const string Option = $"{LeadManageOptions.Section}:{nameof(LeadManageOptions.QuestionnaireFolder)}";

    public static IServiceCollection AddQuestionnaires(this IServiceCollection services) =>
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LeadManageOptions>>().Value.QuestionnaireFolder is { Length: > 0 } folder
            ? Read(Path.GetFullPath(folder, provider.GetRequiredService<IHostEnvironment>().ContentRootPath))
            : InstrumentCatalog.Published);

    /// <summary>Serves the JSON Schema of the files, for editors.</summary>
    public static void MapQuestionnaireSchema(this WebApplication app) =>
        app.MapGet("/questionnaire.schema.json", static () => Results.Stream(typeof(QuestionnaireFolder).Assembly.GetManifestResourceStream("questionnaire.schema.json")!, "application/schema+json")).AllowAnonymous();

    /// <summary>The published questionnaires and those of a folder.</summary>
    /// <exception cref="QuestionnaireException">The folder cannot be read, or a file of it has faults: all are told, and none of its files is used.</exception>
    public static InstrumentCatalog Read(string folder)
    {
        try
        {
            // Hidden files are those of editors and file systems.
            var files = Directory.EnumerateFiles(folder, "*.json").Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal);
            return InstrumentCatalog.With([.. files.Select(path => KeyValuePair.Create(Path.GetFileName(path), BytesOf(path)))]);
        }
        catch (InvalidDataException faults)
        {
            throw new QuestionnaireException($"{faults.Message}{Environment.NewLine}They lie in {folder}, set with {Option}. Nothing was started; mend them, or take the files out of the folder.", faults);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new QuestionnaireException($"Questionnaires cannot be read from {folder}: {error.Message} The folder is set with {Option}; correct it, or leave it out.", error);
        }
    }

    /// <summary>The bytes of a file, and no more of a file that is too long than tells so.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] BytesOf(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[InstrumentFile.MaxBytes + 1];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
