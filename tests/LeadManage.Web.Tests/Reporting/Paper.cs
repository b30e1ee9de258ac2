using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting;
using LeadManage.Web.Reporting.Setting;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using Page = UglyToad.PdfPig.Content.Page;

namespace LeadManage.Web.Tests.Reporting;

/// <summary>A report as another program reads it.</summary>
internal sealed class Paper
{
    /// <summary>Below this height stands the foot of the page.</summary>
    private const double Foot = 45;

    private Paper(byte[] file)
    {
        File = file;
        using var document = PdfDocument.Open(file);
        Title = document.Information.Title;
        Pages = [.. document.GetPages()];
        // Read now: they hang on the open file.
        Links = [.. Pages.SelectMany(page => page.GetAnnotations()).Where(annotation => annotation.Type == AnnotationType.Link)];
        Text = Squeezed(string.Concat(Pages.SelectMany(page => page.Letters).Where(letter => letter.StartBaseLine.Y > Foot).Select(letter => letter.Value)));
        Feet = [.. Pages.Select(page => string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y <= Foot).Select(letter => letter.Value)))];
    }

    public byte[] File { get; }

    public string? Title { get; }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>Areas that lead somewhere.</summary>
    public IReadOnlyList<Annotation> Links { get; }

    /// <summary>All text above the feet, without spaces.</summary>
    public string Text { get; }

    /// <summary>What stands at the foot of each page.</summary>
    public IReadOnlyList<string> Feet { get; }

    public static Paper Read(byte[] file) => new(file);

    public static async Task<Paper> OfAsync(ProfileView view, PaperSize? size = null, string line = "A line")
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var markup = await Rendering.MarkupOfAsync<ProfilePaper>(services, new(StringComparer.Ordinal) { ["View"] = view, ["Line"] = line });
        return new Paper(Printer.Print(markup, new PrintOrder("A title", "A foot", size ?? PaperSize.A4, DateTimeOffset.UnixEpoch, new Uri("https://lead.example.org"))));
    }

    public void AssertHas(string text) => Assert.Contains(Squeezed(text), Text, StringComparison.Ordinal);

    /// <summary>Every piece of text of a page, but what is only for a screen.</summary>
    public void AssertHasAllOf(IElement page)
    {
        foreach (var block in page.QuerySelectorAll("h1, h2, h3, h4, p, li, td, th, dt, dd, caption, figcaption, .scale-label > *, svg text").Where(IsForPaper))
            foreach (var text in TextsOf(block))
                AssertHas(text);
    }

    /// <summary>Pictures of the pages, made by poppler; null where it is not installed.</summary>
    public async Task<IReadOnlyList<string>?> DrawnAsync(string folder, int dotsPerInch, CancellationToken stop)
    {
        if (!System.IO.File.Exists(Poppler))
            return null;
        var file = Path.Combine(folder, "report.pdf");
        await System.IO.File.WriteAllBytesAsync(file, File, stop);
        using var drawing = Process.Start(new ProcessStartInfo(Poppler, ["-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), file, Path.Combine(folder, "page")]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await drawing.StandardError.ReadToEndAsync(stop);
        await drawing.WaitForExitAsync(stop);
        Assert.Equal("", said);
        Assert.Equal(0, drawing.ExitCode);
        return [.. Directory.GetFiles(folder, "page*.ppm").Order(StringComparer.Ordinal)];
    }

    /// <summary>The text as a reader takes it out, letters put together again; null where poppler is not installed.</summary>
    public async Task<string?> ReadAsync(CancellationToken stop)
    {
        if (!System.IO.File.Exists(PopplerText))
            return null;
        var file = Path.GetTempFileName();
        try
        {
            await System.IO.File.WriteAllBytesAsync(file, File, stop);
            using var reading = Process.Start(new ProcessStartInfo(PopplerText, ["-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 })!;
            // Marks that turn the way of writing are the reader's own.
            var text = string.Concat((await reading.StandardOutput.ReadToEndAsync(stop)).Where(letter => letter is not ('\u202A' or '\u202B' or '\u202C')));
            await reading.WaitForExitAsync(stop);
            return text;
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    public static string PopplerText => Path.Combine(Path.GetDirectoryName(Poppler)!, "pdftotext");

    public static string Poppler => Environment.GetEnvironmentVariable("LEADMANAGE_PDFTOPPM") ?? "/usr/bin/pdftoppm";

    /// <summary>Text between pieces that stand on their own; inline elements belong to it.</summary>
    private static IEnumerable<string> TextsOf(IElement block)
    {
        var text = new StringBuilder();
        foreach (var node in block.ChildNodes)
        {
            if (node is IElement child && child.LocalName is "ul" or "ol" or "p" or "svg" or "div" or "h3" or "h4" or "details" || node is IElement { ClassName: "formula" or "scale-label" })
            {
                yield return text.ToString();
                text.Clear();
            }
            else if (node is not IElement inline || IsForPaper(inline))
            {
                text.Append(node is IElement some ? string.Concat(some.ChildNodes.Where(one => one is not IElement hidden || IsForPaper(hidden)).Select(one => one.TextContent)) : node.TextContent);
            }
        }

        yield return text.ToString();
    }

    private static bool IsForPaper(IElement element) => element.Closest("[data-screen-only], .actions, .hidden, button, nav, .what-if, .facts") is null;

    internal static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
