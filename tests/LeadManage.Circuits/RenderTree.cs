namespace LeadManage.Circuits;

/// <summary>The page as the circuit has rendered it: each batch changes it as the framework's script changes the document.</summary>
public sealed class RenderTree
{
    private readonly Dictionary<int, Node> _components = [];
    private readonly List<Node> _roots = [];
    private readonly List<(int From, int To)> _moves = [];

    public IEnumerable<Node> All => _roots.SelectMany(root => root.Descendants);

    public string Text => string.Concat(_roots.Select(root => root.AllText));

    /// <summary>Every handler that can be called now.</summary>
    public IEnumerable<(Node Node, string Event, ulong Id)> Handlers => All.SelectMany(node => node.Handlers.Select(handler => (node, handler.Key, handler.Value)));

    internal void Attach(int component) => _roots.Add(Place(component));

    internal void Apply(ReadOnlySpan<byte> data)
    {
        var batch = new BatchReader(data);
        foreach (var index in Enumerable.Range(0, batch.Number(batch.Updated)))
        {
            var change = batch.Number(batch.Updated + 4 + (4 * index));
            Edit(batch, Place(batch.Number(change)), change + 8, batch.Number(change + 4));
        }

        foreach (var index in Enumerable.Range(0, batch.Number(batch.Disposed)))
            _components.Remove(batch.Number(batch.Disposed + 4 + (4 * index)));
    }

    private Node Place(int component)
    {
        if (!_components.TryGetValue(component, out var place))
            _components[component] = place = new Node();
        return place;
    }

    private void Edit(BatchReader batch, Node parent, int edits, int count)
    {
        foreach (var edit in Enumerable.Range(0, count).Select(index => edits + (16 * index)))
        {
            var (kind, sibling, frame) = ((EditKind)batch.Number(edit), batch.Number(edit + 4), batch.Number(edit + 8));
            switch (kind)
            {
                case EditKind.Prepend:
                    Insert(batch, parent, sibling, frame);
                    break;
                case EditKind.Remove:
                    parent.RemoveAt(sibling);
                    break;
                case EditKind.SetAttribute:
                    SetAttribute(batch, frame, parent.Children[sibling]);
                    break;
                case EditKind.RemoveAttribute:
                    parent.Children[sibling].Unset(batch.Text(batch.Number(edit + 12))!);
                    break;
                case EditKind.UpdateText or EditKind.UpdateMarkup:
                    parent.Children[sibling].Text = batch.Text(batch.Field(frame, 4));
                    break;
                case EditKind.StepIn:
                    parent = parent.Children[sibling];
                    break;
                case EditKind.StepOut:
                    parent = parent.Parent!;
                    break;
                case EditKind.MoveOne:
                    _moves.Add((sibling, frame));
                    break;
                case EditKind.MoveAll:
                    parent.Move(_moves);
                    _moves.Clear();
                    break;
                default:
                    throw new InvalidDataException($"A batch holds an edit of unknown kind {kind}.");
            }
        }
    }

    /// <returns>How many places among the siblings it took.</returns>
    private int Insert(BatchReader batch, Node parent, int index, int frame)
    {
        switch (batch.Kind(frame))
        {
            case FrameKind.Element:
                var element = new Node { Element = batch.Text(batch.Field(frame, 8)) };
                parent.Insert(index, element);
                var (next, end) = (frame + 1, frame + batch.Field(frame, 4));
                for (; next < end && batch.Kind(next) == FrameKind.Attribute; next++)
                    SetAttribute(batch, next, element);
                InsertRange(batch, element, 0, next, end);
                return 1;
            case FrameKind.Text or FrameKind.Markup:
                parent.Insert(index, new Node { Text = batch.Text(batch.Field(frame, 4)) });
                return 1;
            case FrameKind.Component:
                parent.Insert(index, Place(batch.Field(frame, 8)));
                return 1;
            case FrameKind.Region:
                return InsertRange(batch, parent, index, frame + 1, frame + batch.Field(frame, 4));
            default:
                // Captured references and the like take no place.
                return 0;
        }
    }

    private int InsertRange(BatchReader batch, Node parent, int index, int from, int to)
    {
        var start = index;
        while (from < to)
        {
            index += Insert(batch, parent, index, from);
            from += batch.Kind(from) is FrameKind.Element or FrameKind.Component or FrameKind.Region ? batch.Field(from, 4) : 1;
        }

        return index - start;
    }

    private static void SetAttribute(BatchReader batch, int frame, Node element) =>
        element.Set(batch.Text(batch.Field(frame, 4))!, batch.Text(batch.Field(frame, 8)), batch.Handler(frame));
}
