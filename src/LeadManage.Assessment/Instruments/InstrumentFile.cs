using System.Security.Cryptography;
using System.Text.Unicode;

namespace LeadManage.Assessment.Instruments;

/// <summary>
/// Reads a questionnaire file (UTF-8 JSON, described in <c>docs/instruments.md</c>). Strict: unknown, missing and
/// doubled members, wrong types, markup and oversize are faults, and so is every contradiction of meaning.
/// </summary>
public static class InstrumentFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Largest number of statements.</summary>
    public const int MaxItems = 200;

    /// <summary>Reads one file. Never throws, whatever the bytes are.</summary>
    /// <param name="name">Name of the file without folder, <c>lm36.v1.json</c>; it must agree with id and version inside.</param>
    /// <param name="bytes">Its bytes; the hash is SHA-256 of exactly these.</param>
    /// <returns>
    /// The instrument; or, without one, all faults of the file in the order of their lines. Only what keeps the file from being read as JSON
    /// at all (size, encoding, a syntax error) is told alone.
    /// </returns>
    public static InstrumentReading Read(string name, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.IsEmpty)
            return Stop(name, 0, "The file is empty.");
        if (bytes.Length > MaxBytes)
            return Stop(name, 0, $"The file is too long; a questionnaire has at most {MaxBytes} bytes.");
        if (bytes.StartsWith("\uFEFF"u8))
            return Stop(name, 1, "The file begins with a byte order mark; save it as UTF-8 without one.");
        if (!Utf8.IsValid(bytes))
            return Stop(name, 0, "The file is not UTF-8; save it as UTF-8.");

        var (root, syntax) = LocatedJson.Parse(name, bytes);
        if (root is null)
            return new InstrumentReading(null, [syntax!]);

        var shape = new InstrumentShape(name);
        var draft = shape.Read(root, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var meaning = new InstrumentRules(name, shape.IsWhole).Validate(draft).Errors
            .Where(error => shape.IsWhole(error.PropertyName))
            .Select(error => new InstrumentFault(name, shape.LineOf(error.PropertyName), error.PropertyName, error.ErrorMessage));
        InstrumentFault[] faults = [.. shape.Faults.Concat(meaning).OrderBy(fault => fault.Line)];
        return faults.Length == 0 ? new InstrumentReading(draft, []) : new InstrumentReading(null, faults);
    }

    private static InstrumentReading Stop(string name, int line, string message) =>
        new(null, [new InstrumentFault(name, line, "$", message)]);
}
