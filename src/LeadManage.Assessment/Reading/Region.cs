namespace LeadManage.Assessment.Reading;

/// <summary>One of the four regions of the map.</summary>
public enum Region
{
    /// <summary>High on both axes.</summary>
    Both,

    /// <summary>High on the vertical axis alone.</summary>
    UpFirst,

    /// <summary>High on the horizontal axis alone.</summary>
    AcrossFirst,

    /// <summary>High on neither.</summary>
    Neither,
}
