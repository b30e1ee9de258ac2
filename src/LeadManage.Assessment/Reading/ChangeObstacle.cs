namespace LeadManage.Assessment.Reading;

/// <summary>Why two sittings are not compared at all.</summary>
public enum ChangeObstacle
{
    /// <summary>They are of different versions: statements, keys or answers differ, and so may scores.</summary>
    OtherVersion,

    /// <summary>The answers of at least one of them are to be read with care.</summary>
    WithCare,
}
