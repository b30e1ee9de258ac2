using System.Reflection;

namespace LeadManage.Assessment.Instruments;

/// <summary>The questionnaires that can be answered, every published version of each.</summary>
public sealed class InstrumentCatalog
{
    private readonly Dictionary<string, Instrument> _byKey;

    /// <param name="files">Name and bytes of each questionnaire file.</param>
    /// <exception cref="InvalidDataException">A file has faults (each is named with file, line and path), or two files hold the same version.</exception>
    public InstrumentCatalog(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var readings = files.Select(file => InstrumentFile.Read(file.Key, file.Value)).ToArray();
        var faults = readings.SelectMany(reading => reading.Faults).ToArray();
        if (faults.Length > 0)
            throw new InvalidDataException($"Questionnaires cannot be used as they are:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");

        All = [.. readings.Select(reading => reading.Instrument!).OrderBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Version)];
        _byKey = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (var instrument in All)
            if (!_byKey.TryAdd(instrument.Key, instrument))
                throw new InvalidDataException($"{instrument.Key} is there twice; give the later one a new version.");
    }

    /// <summary>The questionnaires that come with the program.</summary>
    /// <exception cref="TypeInitializationException">A published file has faults; the inner exception names them.</exception>
    public static InstrumentCatalog Published { get; } = new(EmbeddedFiles());

    /// <summary>All versions, by id and version.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>The published questionnaires and further ones.</summary>
    public static InstrumentCatalog With(IEnumerable<KeyValuePair<string, byte[]>> further) => new(EmbeddedFiles().Concat(further));

    /// <summary>One version, by <see cref="Instrument.Key"/> (<c>lm36.v1</c>); null when there is none.</summary>
    public Instrument? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The highest version of a questionnaire; null when there is none of this id.</summary>
    public Instrument? Latest(string id) => All.LastOrDefault(instrument => instrument.Id == id);

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
