namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>
/// What is taken to be true of people and statements. Someone's inclination to an answer is their level on the scale, plus how easy the statement
/// is, plus how they read it, plus chance on the day; the answer is the nearest of the six steps. All values in steps.
/// </summary>
/// <param name="Name">Stands in the report.</param>
internal sealed record World(string Name)
{
    /// <summary>Mean level of people.</summary>
    public double Level { get; init; } = 3.8;

    /// <summary>Standard deviation of people's levels on one scale: half of its variance is common to all scales, a quarter each to the axis and to the scale alone.</summary>
    public double People { get; init; } = .6;

    /// <summary>Standard deviation of how easy statements are.</summary>
    public double Statements { get; init; } = .4;

    /// <summary>Standard deviation of a person's own reading of a statement, which stays the same.</summary>
    public double Reading { get; init; } = .5;

    /// <summary>Standard deviation of chance in one answer.</summary>
    public double Chance { get; init; } = .8;

    /// <summary>How far people differ in reading and chance: standard deviation of the logarithm of a factor on both.</summary>
    public double Uneven { get; init; }

    /// <summary>How far scales differ in chance: the first has this much less than the last has more.</summary>
    public double UnevenScales { get; init; }

    /// <summary>Standard deviation of a day on which all answers are higher or lower together.</summary>
    public double Day { get; init; }

    /// <summary>Share of statements left out.</summary>
    public double LeftOut { get; init; }

    /// <summary>Part of the reading of a statement that the two statements of a consistency pair share, 0-1.</summary>
    public double Likeness { get; init; } = .5;

    public static World Usual { get; } = new("Usual");

    public static IReadOnlyList<World> All { get; } =
    [
        Usual,
        new("No two statements alike") { Likeness = 0 },
        new("Statements equally easy") { Statements = 0 },
        new("Statements far apart") { Statements = .8 },
        new("Precise answers") { People = .8, Statements = .3, Reading = .3, Chance = .5 },
        new("Rough answers") { People = .4, Reading = .7, Chance = 1.1 },
        new("Kind self-image") { Level = 4.8 },
        new("Very kind self-image") { Level = 5.4 },
        new("People differ in spread") { Uneven = .35 },
        new("Scales differ in spread") { UnevenScales = .3 },
        new("One in four left out") { LeftOut = .25 },
        new("Good and bad days") { Day = .2 },
    ];
}
