namespace LeadManage.Web.Inviting;

/// <summary>What the link of an invitation or of a group opens, for whoever has it.</summary>
/// <param name="Coach">Who asks, by name.</param>
/// <param name="Group">The group one is asked into; null for none.</param>
/// <param name="Questionnaires">Ids without the version.</param>
/// <param name="EndsAt">UTC: it opens nothing from then on.</param>
/// <param name="Message">The coach's own words, line by line.</param>
/// <param name="Standing">How it stands with the one who looks.</param>
/// <param name="Choices">What this person agreed to; nothing before they took part.</param>
/// <param name="CanRefuseMore">True when it came to an address, which can be kept from further ones.</param>
public sealed record OpenDoor(string Coach, string? Group, IReadOnlyList<string> Questionnaires, DateTimeOffset EndsAt, IReadOnlyList<string> Message, DoorStanding Standing, Choices Choices, bool CanRefuseMore);

/// <summary>How an invitation or a group stands with the one who looks.</summary>
public enum DoorStanding
{
    /// <summary>They can take part.</summary>
    Open,

    /// <summary>They do.</summary>
    TakenUp,

    /// <summary>They said no, and can change their mind.</summary>
    Declined,

    /// <summary>Somebody took it up on another device.</summary>
    Elsewhere,

    /// <summary>It is the coach's own.</summary>
    Own,
}
