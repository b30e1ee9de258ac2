using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Manual;

/// <summary>Counts of the answers to one statement.</summary>
internal sealed class ItemTally(ResponseFormat format)
{
    private readonly long[] _steps = new long[format.Range + 1];
    private long _noOpportunity;

    /// <param name="counted">Answer after reversing; null when there is none that counts.</param>
    /// <param name="noOpportunity">True when that is so for want of an opportunity.</param>
    public void Add(int? counted, bool noOpportunity)
    {
        if (counted is { } step)
            _steps[step - format.Lo]++;
        else if (noOpportunity)
            _noOpportunity++;
    }

    public ItemFigures Figures(string id, bool reverse, int people, double? itemRest, double? alphaIfDropped)
    {
        var answered = _steps.Sum();
        double? mean = answered == 0 ? null : _steps.Select((count, step) => (double)count * (step + format.Lo)).Sum() / answered;
        double? sd = answered < 2 ? null : Math.Sqrt(_steps.Select((count, step) => count * Math.Pow(step + format.Lo - mean!.Value, 2)).Sum() / (answered - 1));
        return new ItemFigures(
            id,
            reverse,
            answered,
            mean,
            sd,
            answered == 0 ? [] : [.. _steps.Select(count => (double)count / answered)],
            (double)_noOpportunity / people,
            (double)(people - answered - _noOpportunity) / people,
            itemRest,
            alphaIfDropped);
    }
}
