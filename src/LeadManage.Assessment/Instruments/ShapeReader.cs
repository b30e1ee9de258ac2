using System.Globalization;
using System.Text.Json;

namespace LeadManage.Assessment.Instruments;

/// <summary>
/// Reads values out of located JSON and collects every member that is unknown, missing, doubled or of the wrong kind.
/// A broken value is replaced by an empty one, so that the rest of the file is still judged.
/// </summary>
internal class ShapeReader(string file)
{
    /// <summary>Most entries of a list that has no limit of its own.</summary>
    private const int MaxEntries = 101;

    private readonly List<InstrumentFault> _faults = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public IReadOnlyList<InstrumentFault> Faults => _faults;

    /// <summary>Line of a path; of the nearest value around it when the path itself is not in the file.</summary>
    public int LineOf(string path)
    {
        foreach (var around in Around(path))
            if (_lines.TryGetValue(around, out var line))
                return line;
        return 1;
    }

    /// <summary>True when neither this place nor anything around it is broken already: a further complaint would only repeat the first.</summary>
    public bool IsWhole(string path) => !Around(path).Any(_broken.Contains);

    /// <param name="value">The object.</param>
    /// <param name="members">Its members; a question mark after the name of one that may be left out.</param>
    protected Func<string, LocatedJson> Members(LocatedJson value, params string[] members)
    {
        if (!Is(value, JsonValueKind.Object, "an object { }"))
            return name => Hole(value, name);
        var names = members.Select(member => member.TrimEnd('?')).ToArray();

        var found = new Dictionary<string, LocatedJson>(StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                Fault(member, $"is not a member of a questionnaire file; remove it, or correct its name. Known here: {string.Join(", ", names)}.");
            else if (!found.TryAdd(name, member))
                Fault(member, "is there twice; keep one.");
        }

        foreach (var name in members.Where(name => !name.EndsWith('?') && !found.ContainsKey(name)))
            Fault(found[name] = Hole(value, name), "is missing; add it.");
        return name => found.GetValueOrDefault(name) ?? Hole(value, name);
    }

    protected List<KeyValuePair<string, LocatedJson>> Entries(LocatedJson value)
    {
        if (!Is(value, JsonValueKind.Object, "an object { }"))
            return [];
        if (value.Members.Count > MaxEntries)
            Tell(value, $"has {value.Members.Count} members; at most {MaxEntries} are allowed.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
            if (!names.Add(name))
                Fault(member, "is there twice; keep one.");
        return [.. value.Members.DistinctBy(member => member.Key, StringComparer.Ordinal)];
    }

    protected IReadOnlyList<T> List<T>(LocatedJson value, Func<LocatedJson, T> read, int most = MaxEntries)
    {
        if (!Is(value, JsonValueKind.Array, "a list [ ]"))
            return [];
        if (value.Elements.Count > most)
            Tell(value, $"has {value.Elements.Count} entries; at most {most} are allowed.");
        return [.. value.Elements.Select(read)];
    }

    protected string Text(LocatedJson value)
    {
        if (!Is(value, JsonValueKind.String, "a text in quotation marks"))
            return "";
        if (PlainText.FaultOf(value.Text) is { } fault)
            Fault(value, fault);
        return value.Text;
    }

    protected string? TextOrNull(LocatedJson value) => IsNull(value) ? null : Text(value);

    protected int Whole(LocatedJson value)
    {
        if (!Is(value, JsonValueKind.Number, "a whole number"))
            return 0;
        if (!int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Fault(value, "must be a whole number, written without a point or an exponent.");
        return number;
    }

    protected double Number(LocatedJson value)
    {
        if (!Is(value, JsonValueKind.Number, "a number"))
            return 0;
        if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Fault(value, "is too large a number.");
        return 0;
    }

    protected bool Flag(LocatedJson value)
    {
        Note(value);
        if (value.Kind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Undefined))
            Fault(value, "must be true or false.");
        return value.Kind == JsonValueKind.True;
    }

    /// <summary>True for null, and for a member that is not there (which has been told already).</summary>
    protected bool IsNull(LocatedJson value)
    {
        Note(value);
        return value.Kind is JsonValueKind.Null or JsonValueKind.Undefined;
    }

    protected void Fault(LocatedJson at, string message)
    {
        _broken.Add(at.Path);
        Tell(at, message);
    }

    /// <summary>Marks a place that means nothing for certain, because something it refers to is broken; that has been told there.</summary>
    protected void Doubt(LocatedJson at) => _broken.Add(at.Path);

    private void Tell(LocatedJson at, string message) =>
        _faults.Add(new InstrumentFault(file, at.Line, at.Path, $"{LastOf(at.Path)} {message}"));

    private bool Is(LocatedJson value, JsonValueKind kind, string name)
    {
        Note(value);
        if (value.Kind == kind)
            return true;
        if (value.Kind != JsonValueKind.Undefined)
            Fault(value, $"must be {name}.");
        return false;
    }

    private void Note(LocatedJson value) => _lines.TryAdd(value.Path, value.Line);

    /// <summary>Stands in for a member that is not there.</summary>
    private static LocatedJson Hole(LocatedJson value, string name) => new(JsonValueKind.Undefined, value.Line, $"{value.Path}.{name}");

    private static string LastOf(string path) => path == "$" ? "The file" : path[(path.LastIndexOf('.') + 1)..];

    /// <summary>The path itself, then the values that hold it, up to the root.</summary>
    private static IEnumerable<string> Around(string path)
    {
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
            yield return path;
    }
}
