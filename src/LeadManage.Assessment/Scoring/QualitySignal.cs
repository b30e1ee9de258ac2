namespace LeadManage.Assessment.Scoring;

/// <summary>One thing that the way of answering shows. What could not be measured, or could not be raised in this questionnaire, has no signal.</summary>
/// <param name="Id">One of the constants below.</param>
/// <param name="Value">What was found, in the unit of the signal.</param>
/// <param name="Limit">Where it becomes a sign; null for what is information only.</param>
/// <param name="Raised">True when it is a sign: at the limit or above; for <see cref="Missing"/> above it.</param>
/// <param name="Screens">Positions of the screens it points at, as shown, from 1; null when there are none.</param>
public sealed record QualitySignal(string Id, double Value, double? Limit, bool Raised, IReadOnlyList<int>? Screens = null)
{
    /// <summary>Pages (six consecutive statements as shown) answered in under two seconds a statement (Huang, Curran, Keeney, Poposki and DeShon 2012).</summary>
    public const string Pace = "pace";

    /// <summary>Pairs of statements that should agree, two steps or more apart after reversing.</summary>
    public const string Pairs = "pairs";

    /// <summary>Share of statements of scales without a counted answer, 0-1; skipped and "no opportunity" alike.</summary>
    public const string Missing = "missing";

    /// <summary>1 when the person asked that these answers are not used, else 0.</summary>
    public const string Word = "word";

    /// <summary>Consistency within the person, resampled (see <see cref="ResampledConsistency"/>), -1 to 1; information only.</summary>
    public const string Consistency = "consistency";

    /// <summary>Longest run of equal answers to statements of scales, as shown; information only (Goldammer et al. 2024 found it no better than chance in most conditions).</summary>
    public const string LongString = "longstring";

    /// <summary>Standard deviation of the answers to statements of scales before reversing, in steps (IRV, Dunn et al. 2018); information only, like <see cref="LongString"/>.</summary>
    public const string Variability = "variability";
}
