using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadManage.Web.Answering;

/// <summary>What a browser's queue sends: a JSON list of answers, read strictly and within limits.</summary>
public static class AnswerBatch
{
    /// <summary>A full queue of the longest questionnaire (200 statements) is about 20 kB.</summary>
    public const int MaxBytes = 32 * 1024;

    private const int MaxItemId = 40;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new GivenJson() },
    };

    /// <summary>Reads at most <see cref="MaxBytes"/> whatever length the sender claims; null when there is more.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > MaxBytes)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > MaxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var body = read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
    }

    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out IReadOnlyList<QueuedAnswer>? answers)
    {
        answers = null;
        try
        {
            var entries = JsonSerializer.Deserialize<QueuedAnswer?[]>(body, Strict);
            if (entries is { Length: > 0 and <= QueuedAnswer.MostAtOnce } && entries.All(entry => entry is not null && Fits(entry)))
                answers = entries!;
        }
        catch (JsonException)
        {
            // Not ours: told to the sender as "invalid", like every other misfit.
        }

        return answers is not null;
    }

    private static bool Fits(QueuedAnswer entry) =>
        entry is { Counter: > 0, Writer.Length: > 0 and <= QueuedAnswer.WriterLength, ItemId.Length: > 0 and <= MaxItemId } && entry.Writer.All(char.IsAsciiLetterOrDigit);
}
