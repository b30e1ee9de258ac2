using System.CommandLine;
using LeadManage.Web.Account;
using LeadManage.Web.Importing;
using LeadManage.Web.Progressing;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary><c>import FILE --person EMAIL --consent TEXT [--data FOLDER]</c>: answers of one person from a table, line by line, as that person would import them. What is wrong is told by line and field; good lines are stored all the same, and none twice.</summary>
internal static class ImportCommand
{
    private const int SomeAreWrong = 1;

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file in the columns of a codebook." };
        var person = ReasonOption.Person();
        person.Required = true;
        var consent = ConsentOption.New();
        var data = DataOption.New();
        var command = new Command("import", "Store answers of one person from a CSV file, as that person would import them; no line is stored twice.") { file, person, consent, data };
        command.SetLongAction((parsed, lines, ct) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(person)!, parsed.GetValue(consent)!.Trim(), parsed.GetValue(data), parsed.InvocationConfiguration.Output, lines, ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, string person, string consent, string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        byte[] bytes;
        try
        {
            // Not read as a whole before it is known to be small.
            bytes = new FileInfo(file).Length > CsvText.LargestFile ? throw new IOException(CsvText.TooLarge) : await File.ReadAllBytesAsync(file, ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be read: {error.Message}");
            return StoreToRead.CannotBeCarriedOut;
        }

        var (app, code) = await StoreToRead.OpenAsync(data, PersonalStore.Add);
        if (app is null)
            return code;
        await using (app)
        {
            if (await PersonalStore.NoteAsync(app.Services, person, OperatorAct.Import, consent, ct) is not { } actor)
                return StoreToRead.CannotBeCarriedOut;
            var (read, stored) = await StoreAsync(app.Services.GetRequiredService<Importer>(), actor, bytes, lines, ct);
            return await TellAsync(file, read, stored, output);
        }
    }

    private static async Task<(ImportFile File, int Stored)> StoreAsync(Importer importer, Actor actor, byte[] bytes, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        line?.Report(new Headway("Storing answers"));
        return await importer.StoreAsync(actor, bytes, ct);
    }

    private static async Task<int> TellAsync(string file, ImportFile read, int stored, TextWriter output)
    {
        if (read.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync($"{file}: {problem}");
            return StoreToRead.CannotBeCarriedOut;
        }

        var wrong = read.Lines.Where(line => line.Faults.Count > 0).ToArray();
        foreach (var line in wrong)
            foreach (var fault in line.Faults)
                await output.WriteLineAsync($"{file}({line.Number}){(fault.Column.Length > 0 ? $" {fault.Column}" : "")}: {fault.Message}");
        await output.WriteLineAsync($"{stored} stored, {read.Lines.Count - stored - wrong.Length} stored before, {wrong.Length} with faults.");
        return wrong.Length == 0 ? 0 : SomeAreWrong;
    }
}
