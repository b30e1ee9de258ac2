namespace LeadManage.Assessment.Scoring;

/// <summary>What the share of answered items allows to say about a scale.</summary>
public enum Standing
{
    /// <summary>Too few answers: there is no score.</summary>
    NotScored,

    /// <summary>Scored from fewer answers than wanted, and marked so.</summary>
    Prorated,

    /// <summary>Enough answers.</summary>
    Clean,
}
