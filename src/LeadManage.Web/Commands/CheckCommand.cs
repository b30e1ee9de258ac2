using System.CommandLine;
using LeadManage.Assessment.Instruments;
using LeadManage.Web.Hosting;
using LeadManage.Web.Progressing;

namespace LeadManage.Web.Commands;

/// <summary><c>check FILE...</c>: says of each questionnaire file whether it is sound, or what is wrong with it and what to do. Reads nothing else.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "Questionnaires in JSON.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(given =>
        {
            foreach (var option in given.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                given.AddError($"There is no option {option.Value}. A file of this name is ./{option.Value}.");
        });
        var command = new Command("check", "Say of each questionnaire file whether it is sound, or what is wrong with it and what to do. Reads nothing else.") { files };
        command.SetLongAction((parsed, lines, ct) => Task.FromResult(Run(parsed.GetValue(files)!, parsed.InvocationConfiguration.Output, lines, ct)));
        return command;
    }

    /// <returns>0 when all are sound, 1 when one is not.</returns>
    private static int Run(string[] paths, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        var sound = true;
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, path) in paths.Index())
        {
            ct.ThrowIfCancellationRequested();
            line?.Report(new Headway("Checking", place, paths.Length, "files"));
            var (instrument, faults) = Read(path, named);
            foreach (var fault in faults)
                line.Say(output, (fault with { File = path }).ToString());
            if (instrument is not null)
                line.Say(output, $"{path}: sound, {Count(instrument.Items.Count, "statement")}, {Count(instrument.Scales.Count, "scale")}");
            sound &= instrument is not null;
        }

        return sound ? 0 : 1;
    }

    private static InstrumentReading Read(string path, Dictionary<string, string> named)
    {
        try
        {
            var reading = InstrumentFile.Read(Path.GetFileName(path), QuestionnaireFolder.BytesOf(path));
            return reading.Instrument is not { } instrument ? reading
                : InstrumentCatalog.Published.Latest(instrument.Id) is not null && InstrumentCatalog.Published.Find(instrument.Key)?.Hash != instrument.Hash ? Faulty("$.id", 1, $"{instrument.Id} is a questionnaire of the program; give this one another id.")
                : !named.TryAdd(instrument.Key, path) ? Faulty("$.version", 1, $"{instrument.Key} is in {named[instrument.Key]} already; give this one the next version.")
                : reading;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Faulty("$", 0, $"The file cannot be read: {error.Message}");
        }

        InstrumentReading Faulty(string member, int line, string message) => new(null, [new InstrumentFault(path, line, member, message)]);
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
