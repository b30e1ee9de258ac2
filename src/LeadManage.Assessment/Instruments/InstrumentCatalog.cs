using System.Reflection;

namespace LeadManage.Assessment.Instruments;

/// <summary>The questionnaires that can be answered, every published version of each.</summary>
public sealed class InstrumentCatalog
{
    private readonly Dictionary<string, Instrument> _byKey;

    /// <param name="files">Name and bytes of each questionnaire file.</param>
    /// <param name="further">The same of files that may bring no id of the former: what is published is changed by its publisher alone.</param>
    /// <exception cref="InvalidDataException">A file has faults, or an id or a version that another file has; every fault is named with file, line and path.</exception>
    public InstrumentCatalog(IEnumerable<KeyValuePair<string, byte[]>> files, params IEnumerable<KeyValuePair<string, byte[]>> further)
    {
        var first = ReadAll(files);
        var ids = first.Select(one => one.Reading.Instrument?.Id).ToHashSet(StringComparer.Ordinal);
        var second = ReadAll(further);
        (string File, InstrumentReading Reading)[] readings = [.. first, .. second.Where(one => one.Reading.Instrument is { Id: var id } && !ids.Contains(id))];
        _byKey = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        var taken = from one in second
                    let id = one.Reading.Instrument?.Id
                    where id is not null && ids.Contains(id)
                    select new InstrumentFault(one.File, 1, "$.id", $"{id} is a questionnaire of the program; give this one another id.");
        var twice = from one in readings
                    let instrument = one.Reading.Instrument
                    where instrument is not null && !_byKey.TryAdd(instrument.Key, instrument)
                    select new InstrumentFault(one.File, 1, "$.version", $"{instrument.Key} is there twice; give this one the next version.");
        InstrumentFault[] faults = [.. first.Concat(second).SelectMany(one => one.Reading.Faults), .. taken, .. twice];
        if (faults.Length > 0)
            throw new InvalidDataException($"Questionnaires cannot be used as they are:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");

        All = [.. _byKey.Values.OrderBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Version)];
    }

    /// <summary>The questionnaires that come with the program.</summary>
    /// <exception cref="TypeInitializationException">A published file has faults; the inner exception names them.</exception>
    public static InstrumentCatalog Published { get; } = new(EmbeddedFiles());

    /// <summary>All versions, by id and version.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>The newest version of each questionnaire, by id.</summary>
    public IEnumerable<Instrument> Newest => All.GroupBy(instrument => instrument.Id, StringComparer.Ordinal).Select(versions => versions.Last());

    /// <summary>The published questionnaires and further ones.</summary>
    /// <exception cref="InvalidDataException">As for the constructor.</exception>
    public static InstrumentCatalog With(IEnumerable<KeyValuePair<string, byte[]>> further) => new(EmbeddedFiles(), further);

    /// <summary>One version, by <see cref="Instrument.Key"/> (<c>lm36.v1</c>); null when there is none.</summary>
    public Instrument? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The highest version of a questionnaire; null when there is none of this id.</summary>
    public Instrument? Latest(string id) => All.LastOrDefault(instrument => instrument.Id == id);

    private static (string File, InstrumentReading Reading)[] ReadAll(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        [.. files.Select(file => (file.Key, InstrumentFile.Read(file.Key, file.Value)))];

    private static IEnumerable<KeyValuePair<string, byte[]>> EmbeddedFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return KeyValuePair.Create(name, bytes.ToArray());
        }
    }
}
