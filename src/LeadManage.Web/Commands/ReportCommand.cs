using System.CommandLine;
using LeadManage.Web.Account;
using LeadManage.Web.Hosting;
using LeadManage.Web.Progressing;
using LeadManage.Web.Reporting;
using LeadManage.Web.Storage;
using Microsoft.Extensions.Options;

namespace LeadManage.Web.Commands;

/// <summary>
/// <c>report --person EMAIL --reason TEXT [--out FILE] [--paper a4|letter]</c>: the report of a person as a PDF, as they would download it. Who, what and why is
/// noted before anything is read, and the person finds it among the looks.
/// </summary>
internal static class ReportCommand
{
    private const string FileName = "leadmanage-report.pdf";
    private const int NothingYet = 1;

    public static Command Build()
    {
        var person = ReasonOption.Person();
        person.Required = true;
        var reason = ReasonOption.New("this report leaves the server");
        var target = new Option<string>("--out") { Description = $"A file that is not there yet, or a folder that is; without it {FileName} where you are.", HelpName = "FILE", DefaultValueFactory = _ => "." };
        var paper = new Option<string>("--paper") { Description = "a4 or letter.", HelpName = "SIZE", DefaultValueFactory = _ => PaperSize.A4.Name };
        paper.AcceptOnlyFromAmong(PaperSize.A4.Name, PaperSize.Letter.Name);
        var data = DataOption.New();
        var command = new Command("report", "Write the report of a person as a PDF, as they would download it.") { person, reason, target, paper, data };
        command.SetLongAction((parsed, lines, ct) => RunAsync(
            new ExportOrder(parsed.GetValue(target)!, null, parsed.GetValue(person), parsed.GetValue(reason)!.Trim(), null),
            PaperSize.Named(parsed.GetValue(paper))!,
            parsed.GetValue(data),
            parsed.InvocationConfiguration.Output,
            lines,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ExportOrder order, PaperSize paper, string? data, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        var (app, code) = await StoreToRead.OpenAsync(data, PersonalStore.Add);
        if (app is null)
            return code;
        await using (app)
        {
            try
            {
                return await WriteAsync(app.Services, order, paper, output, lines, ct);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"{order.Target} cannot be written: {error.Message}");
                return StoreToRead.CannotBeCarriedOut;
            }
        }
    }

    private static async Task<int> WriteAsync(IServiceProvider services, ExportOrder order, PaperSize paper, TextWriter output, Func<ProgressLine?> lines, CancellationToken ct)
    {
        // No line among the looks, no read; and no line for what could not have been written anyway.
        if (File.Exists(Directory.Exists(order.Target) ? Path.Combine(order.Target, FileName) : order.Target))
            throw new IOException("there is a file of this name already.");
        if (await PersonalStore.NoteAsync(services, order.Person!, OperatorAct.Report, order.Reason, ct) is not { } actor)
            return StoreToRead.CannotBeCarriedOut;
        var server = new Uri(services.GetRequiredService<IOptions<LeadManageOptions>>().Value.PublicAddress ?? "http://localhost");
        if (await SetAsync(services.GetRequiredService<Reports>(), actor, paper, server, lines, ct) is not { } file)
        {
            await Console.Error.WriteLineAsync($"{order.Person} has no result yet.");
            return NothingYet;
        }

        var path = await order.WriteAsync(FileName, written => written.WriteAsync(file, ct).AsTask());
        await output.WriteLineAsync($"{path}: {file.Length:N0} bytes.");
        return 0;
    }

    private static async Task<byte[]?> SetAsync(Reports reports, Actor actor, PaperSize paper, Uri server, Func<ProgressLine?> lines, CancellationToken ct)
    {
        using var line = lines();
        line?.Report(new Headway("Setting the report"));
        return await reports.OfPathAsync(actor, paper, server, ct);
    }
}
