using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Manual;

namespace LeadManage.Web.Manual;

/// <summary>What a manual says in words: its grade, what comes with more people, and what these figures can never show.</summary>
internal static class ManualWords
{
    /// <summary>The steps of the ladder: name, and what each needs.</summary>
    public static IReadOnlyList<(EvidenceGrade Grade, string Name, string Needs)> Ladder { get; } =
    [
        (EvidenceGrade.None, "nothing known yet", $"fewer than {LeastPeople.ForFigures} people"),
        (EvidenceGrade.First, "first figures", $"{LeastPeople.ForFigures} people"),
        (EvidenceGrade.Usable, "usable", $"{LeastPeople.ForSpread} people, and alpha of every scale at .70 or above"),
        (EvidenceGrade.Examined, "examined", $"{LeastPeople.ForStructure} people, the lower end of every alpha’s interval at .70 or above, and axes that can be told apart"),
    ];

    public static string NameOf(EvidenceGrade grade) => Ladder.First(step => step.Grade == grade).Name;

    /// <summary>What is shown from how many people on, and how many are still missing; 0 when they are there.</summary>
    public static IEnumerable<(string What, int From, int Missing)> ByPeople(Instrument instrument, TechnicalManual? manual)
    {
        (string What, int From)[] steps =
        [
            ("Statements, scores, alpha with its interval, errors; thirds in the comparison with others", LeastPeople.ForFigures),
            ("The usual spread of answers, which steadies the error of new results; percentiles with their error", LeastPeople.ForSpread),
            (instrument.Map is null ? "Omega" : "Omega, and whether the two axes can be told apart", LeastPeople.ForStructure),
        ];
        return steps.Select(step => (step.What, step.From, Math.Max(0, step.From - (manual?.N ?? 0))));
    }

    /// <summary>What more people would not change.</summary>
    public static IReadOnlyList<string> NotKnown { get; } =
    [
        "Whether people who answer twice within weeks get the same scores (stability): nobody was asked to.",
        "Whether a scale measures what its name says: that takes other evidence than the answers to it.",
        "Whether others see the same in a person: only the person was asked.",
        "Whether scores go with anything a person or a team achieves, or cause it.",
        "Whether the figures hold elsewhere: those counted chose to answer here and chose to be counted. They are no norm group.",
        "Whether statements work alike in different groups, trades and countries: nothing of that kind is asked.",
    ];
}
