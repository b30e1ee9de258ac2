using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Conformance;

/// <summary>What this program has to say where a reference file has a value.</summary>
internal abstract class Answer
{
    /// <summary>A result; null is "not available".</summary>
    public sealed class Number(double? value) : Answer
    {
        public double? Value => value;
    }

    /// <summary>A count or a cut: known even where nothing could be computed, so that it makes no result of what is around it.</summary>
    public sealed class Known(double value) : Answer
    {
        public double Value => value;
    }

    public sealed class Word(string value) : Answer
    {
        public string Value => value;
    }

    public sealed class Series(IReadOnlyList<Answer> values) : Answer
    {
        public IReadOnlyList<Answer> Values => values;
    }

    public sealed class Members : Answer
    {
        private readonly Dictionary<string, Answer> _named = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, Answer> Named => _named;

        public Answer this[string name]
        {
            set => _named[name] = value;
        }

        /// <summary>Takes the members of another in.</summary>
        public Members With(Members other)
        {
            foreach (var (name, value) in other._named)
                _named[name] = value;
            return this;
        }
    }

    /// <summary>A value that the reference file gives to compute with; there is nothing to compare.</summary>
    public sealed class Given : Answer;

    public static implicit operator Answer(double? value) => new Number(value);

    public static implicit operator Answer(double value) => new Number(value);

    public static implicit operator Answer(int value) => new Known(value);

    public static implicit operator Answer(string value) => new Word(value);

    public static implicit operator Answer(double?[]? values) => values is null ? new Number(null) : Of(values, value => value);

    public static implicit operator Answer(Interval? interval) => interval is null ? new Number(null) : Of([interval.Lower, interval.Upper], value => value);

    public static Series Of<T>(IEnumerable<T> values, Func<T, Answer> answer) => new([.. values.Select(answer)]);

    /// <summary>True when no result is in it.</summary>
    public bool IsNothing => this switch
    {
        Number number => number.Value is null,
        Series series => series.Values.All(value => value.IsNothing),
        Members members => members.Named.Values.All(value => value.IsNothing),
        _ => true,
    };
}
