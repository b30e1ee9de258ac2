namespace LeadManage.Assessment.Grouping;

/// <summary>
/// From how many people on something of a group is shown, and which pictures may be shown beside each other. Two pictures that differ by one person
/// show that person's score by subtraction; so does a picture less the two that make it up but for one (differencing, Hundepool and others 2012,
/// Statistical Disclosure Control).
/// </summary>
public static class Disclosure
{
    /// <summary>People in a picture at least, and in each part of it that other pictures can be subtracted down to.</summary>
    public const int LeastPeople = 5;

    /// <summary>People from whom quartiles are shown, and means in whole points.</summary>
    public const int LeastForQuartiles = 8;

    /// <summary>
    /// True when a picture of these results may be shown to somebody who has seen the others. All results are parted by the pictures they are in: any sum or
    /// difference of means weighs the results of one part alike, so that nothing can be worked out of fewer people than the smallest part has.
    /// </summary>
    /// <param name="asked">The results of the picture asked for.</param>
    /// <param name="shown">The results of each picture shown before, in any order; they hold the rule among themselves.</param>
    public static bool MayBeShown(IReadOnlyCollection<long> asked, IReadOnlyCollection<IReadOnlyCollection<long>> shown)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(shown);
        if (asked.Count < LeastPeople)
            return false;
        var pictures = shown.Append(asked).Select(picture => picture.ToHashSet()).ToArray();
        var parts = pictures.SelectMany(picture => picture).Distinct().GroupBy(result => string.Concat(pictures.Select(picture => picture.Contains(result) ? '1' : '0')), StringComparer.Ordinal);
        return parts.All(part => part.Count() >= LeastPeople);
    }
}
