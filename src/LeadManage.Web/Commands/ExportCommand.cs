using System.CommandLine;
using LeadManage.Web.Exporting;

namespace LeadManage.Web.Commands;

/// <summary>
/// <c>export TARGET --reason TEXT</c> with <c>--questionnaire</c>: the answers of all who agreed to be counted, without names; with <c>--person</c>: everything about one account, or with
/// both its table of one questionnaire. Never without a trace: who, what and why is noted before anything is read.
/// </summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var target = new Argument<string>("TARGET") { Description = "A file that is not there yet, or a folder that is." };
        var questionnaire = new Option<string?>("--questionnaire") { Description = "A version (lm36.v1), or an id for the newest.", HelpName = "QUESTIONNAIRE" };
        var person = ReasonOption.Person();
        var reason = ReasonOption.New("these answers leave the server");
        var format = new Option<string?>("--format") { Description = "csv, xlsx or json; without it by the ending of the file, or csv.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. TableFormat.All.Select(one => one.Ending)]);
        var data = DataOption.New();
        var command = new Command("export", "Write the answers of all who agreed to be counted to a file, without names, from 50 people on; or what is stored about one person.") { target, questionnaire, person, reason, format, data };
        command.Validators.Add(given =>
        {
            if (given.GetValue(questionnaire) is null && given.GetValue(person) is null)
                given.AddError("Name a questionnaire with --questionnaire, or an account with --person.");
            if (given.GetValue(questionnaire) is null && given.GetValue(format) is not null)
                given.AddError("--format is for the table of a questionnaire; everything about a person is one ZIP archive.");
        });
        command.SetLongAction((parsed, lines, ct) => RunAsync(
            new ExportOrder(parsed.GetValue(target)!, parsed.GetValue(questionnaire), parsed.GetValue(person), parsed.GetValue(reason)!.Trim(), parsed.GetValue(format)),
            parsed.GetValue(data),
            parsed.InvocationConfiguration.Output,
            lines,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ExportOrder order, string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var (app, code) = await StoreToRead.OpenAsync(data, PersonalStore.Add);
        if (app is null)
            return code;
        await using (app)
        {
            try
            {
                return order.Person is null ? await PoolExport.RunAsync(app.Services, order, output, lines, ct) : await PersonExport.RunAsync(app.Services, order, output, lines, ct);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"{order.Target} cannot be written: {error.Message}");
                return StoreToRead.CannotBeCarriedOut;
            }
        }
    }
}
