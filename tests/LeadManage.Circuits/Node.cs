namespace LeadManage.Circuits;

/// <summary>A node of the page as a browser would hold it: an element, a text, or the place of a component.</summary>
public sealed class Node
{
    private readonly List<Node> _children = [];
    private readonly Dictionary<string, string?> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _handlers = new(StringComparer.Ordinal);

    /// <summary>Name of the element; null for texts and components.</summary>
    public string? Element { get; init; }

    /// <summary>Of a text or a piece of markup.</summary>
    public string? Text { get; internal set; }

    public Node? Parent { get; private set; }

    public IReadOnlyList<Node> Children => _children;

    public IReadOnlyDictionary<string, string?> Attributes => _attributes;

    /// <summary>Ids of its event handlers by event, for example "click".</summary>
    public IReadOnlyDictionary<string, ulong> Handlers => _handlers;

    /// <summary>Everything that can be read in it.</summary>
    public string AllText => Text ?? string.Concat(_children.Select(child => child.AllText));

    public IEnumerable<Node> Descendants => _children.SelectMany(child => child.Descendants.Prepend(child));

    internal void Insert(int index, Node child)
    {
        child.Parent = this;
        _children.Insert(index, child);
    }

    internal void RemoveAt(int index) => _children.RemoveAt(index);

    internal void Move(IEnumerable<(int From, int To)> moves)
    {
        var before = _children.ToArray();
        foreach (var (from, to) in moves)
            _children[to] = before[from];
    }

    internal void Set(string name, string? value, ulong handler)
    {
        if (handler == 0)
            _attributes[name] = value;
        else
            _handlers[name["on".Length..]] = handler;
    }

    internal void Unset(string name)
    {
        _attributes.Remove(name);
        if (name.StartsWith("on", StringComparison.Ordinal))
            _handlers.Remove(name["on".Length..]);
    }
}
