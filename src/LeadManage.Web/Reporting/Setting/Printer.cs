using LeadManage.Web.Reporting.Markup;
using SkiaSharp;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>A rendered page to a PDF; the same page gives the same bytes.</summary>
internal static class Printer
{
    /// <param name="markup">As our components rendered it.</param>
    /// <param name="order">How it is to be printed.</param>
    /// <param name="ct">Gives up.</param>
    public static byte[] Print(string markup, PrintOrder order, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        var root = MarkupReader.Read(markup);
        if (order.IsClosed)
            Close(root);
        var contents = Contents.Of(root);
        var breaker = new LineBreaker(new Shaper());
        using var book = new Pager(order.Paper, breaker).Lay(new Typesetter(breaker, root, contents).Set(Pager.WidthOn(order.Paper)), order.Footer);
        ct.ThrowIfCancellationRequested();
        using var file = new MemoryStream();
        var at = order.MadeAt.UtcDateTime;
        using (var document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = order.Title, Creator = "LeadManage", Producer = "LeadManage", Creation = at, Modified = at }))
        {
            foreach (var page in book.Pages)
            {
                ct.ThrowIfCancellationRequested();
                var canvas = document.BeginPage(order.Paper.Width, order.Paper.Height);
                page.Print(canvas);
                Join(canvas, page, order);
                document.EndPage();
            }

            document.Close();
        }

        return PdfFile.Finished(file.ToArray(), [.. contents.Entries.Where(entry => book.Places.ContainsKey(entry.Anchor)).Select(entry => (entry.Title, entry.Level, NameOf(book.Places, entry.Anchor)))]);
    }

    private static void Close(Element root)
    {
        var here = root.Descendants.Select(Contents.AnchorOf).ToHashSet(StringComparer.Ordinal);
        foreach (var link in root.Descendants.Where(element => element["href"] is { } to && to.Contains("/how", StringComparison.Ordinal) && !here.Contains(to)))
            link.Attributes.Remove("href");
    }

    /// <summary>Links within the report lead to their place in it, all others to the server.</summary>
    private static void Join(SKCanvas canvas, Page page, PrintOrder order)
    {
        var places = page.Book.Places;
        foreach (var (link, area) in page.Links)
            if (places.ContainsKey(link))
                canvas.DrawLinkDestinationAnnotation(area, NameOf(places, link)).Dispose();
            else if (Uri.TryCreate(order.Server, link, out var address))
                canvas.DrawUrlAnnotation(area, address.AbsoluteUri).Dispose();
        foreach (var (anchor, _) in page.Anchors.DistinctBy(one => one.Anchor, StringComparer.Ordinal))
            if (places[anchor] is var (number, y, _) && number == page.Number)
                canvas.DrawNamedDestinationAnnotation(new SKPoint(0, Math.Max(0, y - 12)), NameOf(places, anchor)).Dispose();
    }

    private static string NameOf(Dictionary<string, Place> places, string anchor) => $"p{places[anchor].Index}";
}
