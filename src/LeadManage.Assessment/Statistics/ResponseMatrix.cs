namespace LeadManage.Assessment.Statistics;

/// <summary>Answers of persons (rows) to items (columns) after reverse keying; null is a missing answer.</summary>
public sealed class ResponseMatrix
{
    /// <exception cref="ArgumentException">A row is shorter or longer than the number of items.</exception>
    public ResponseMatrix(int items, IEnumerable<IReadOnlyList<double?>> rows)
    {
        Items = items;
        Rows = [.. rows];
        if (Rows.Any(row => row.Count != items))
            throw new ArgumentException($"Each row needs {items} answers; a missing one is null.", nameof(rows));
        Complete = [.. Rows.Where(row => row.All(answer => answer is not null)).Select(row => row.Select(answer => answer!.Value).ToArray())];
    }

    /// <summary>k, the number of items.</summary>
    public int Items { get; }

    public IReadOnlyList<IReadOnlyList<double?>> Rows { get; }

    /// <summary>The rows without a missing answer (listwise deletion).</summary>
    public IReadOnlyList<double[]> Complete { get; }

    /// <summary>The answers to one item, in the order of the persons.</summary>
    public IEnumerable<double?> Column(int item) => Rows.Select(row => row[item]);

    /// <summary>Mean of the answered items of each person (prorating); null of somebody who answered none.</summary>
    public double?[] Means() => [.. Rows.Select(row => Moments.Mean([.. row.OfType<double>()]))];
}
