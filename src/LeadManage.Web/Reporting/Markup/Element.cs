namespace LeadManage.Web.Reporting.Markup;

/// <summary>A piece of a page as it was rendered: an element, or a text.</summary>
internal abstract class Node;

/// <summary>Text between elements, entities resolved.</summary>
internal sealed class TextNode(string text) : Node
{
    public string Text { get; } = text;
}

/// <summary>An element with what is in it.</summary>
internal sealed class Element(string name, Element? parent) : Node
{
    private string[]? _classes;

    public string Name { get; } = name;

    public Element? Parent { get; } = parent;

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<Node> Children { get; } = [];

    public IEnumerable<Element> Elements => Children.OfType<Element>();

    /// <summary>Everything below it, in the order of the page.</summary>
    public IEnumerable<Element> Descendants => Elements.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>Value of an attribute; null when it is not there.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public IReadOnlyList<string> Classes => _classes ??= this["class"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public bool Is(string className) => Array.IndexOf((string[])Classes, className) >= 0;

    /// <summary>What a style sheet says of it, once it was asked.</summary>
    public Dictionary<string, string>? Style { get; set; }

    /// <summary>All text in it.</summary>
    public string Text => string.Concat(Children.Select(child => child is TextNode text ? text.Text : ((Element)child).Text));

    /// <summary>A length of a drawing.</summary>
    public float Number(string attribute, float otherwise = 0) => this[attribute] is { } value ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
