using System.Net;

namespace LeadManage.Web.Reporting.Markup;

/// <summary>Reads what our own components rendered: every element closed in order, attributes quoted or bare, text escaped. No reader for pages of others.</summary>
internal static class MarkupReader
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input", "link", "meta" };

    /// <returns>An element of no name around everything.</returns>
    /// <exception cref="FormatException">An element is closed that is not open.</exception>
    public static Element Read(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var root = new Element("", null);
        var open = root;
        var at = 0;
        while (at < markup.Length)
        {
            var tag = markup.IndexOf('<', at);
            var text = markup[at..(tag < 0 ? markup.Length : tag)];
            if (text.Length > 0)
                open.Children.Add(new TextNode(WebUtility.HtmlDecode(text)));
            if (tag < 0)
                break;
            if (markup.AsSpan(tag).StartsWith("<!--"))
            {
                at = markup.IndexOf("-->", tag, StringComparison.Ordinal) + 3;
                continue;
            }

            at = tag + 1;
            if (markup[at] == '/')
            {
                var name = Name(markup, ref at, 1);
                open = open.Name == name && open.Parent is { } parent ? parent : throw new FormatException($"</{name}> closes <{open.Name}>.");
                at++;
                continue;
            }

            var element = new Element(Name(markup, ref at), open);
            open.Children.Add(element);
            if (!ReadAttributes(markup, ref at, element) && !Void.Contains(element.Name))
                open = element;
        }

        return open == root ? root : throw new FormatException($"<{open.Name}> is not closed.");
    }

    /// <returns>True when the element closes itself.</returns>
    private static bool ReadAttributes(string markup, ref int at, Element element)
    {
        while (true)
        {
            while (char.IsWhiteSpace(markup[at]))
                at++;
            if (markup[at] == '>')
            {
                at++;
                return false;
            }

            if (markup[at] == '/')
            {
                at += 2;
                return true;
            }

            var name = Name(markup, ref at);
            var value = "";
            if (markup[at] == '=')
            {
                var end = markup.IndexOf('"', at + 2);
                value = WebUtility.HtmlDecode(markup[(at + 2)..end]);
                at = end + 1;
            }

            element.Attributes[name] = value;
        }
    }

    private static string Name(string markup, ref int at, int skip = 0)
    {
        var start = at + skip;
        at = start;
        while (markup[at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(markup[at]))
            at++;
        return markup[start..at];
    }
}
