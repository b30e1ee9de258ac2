using AngleSharp.Dom;
using Bunit;
using LeadManage.Assessment.Reading;
using LeadManage.Web.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>What a report says of a person comes from the rules alone: all other words are the same for people who differ.</summary>
public sealed class NothingElseTests : BunitContext
{
    /// <summary>People who answered everything, and as differently as can be, by questionnaire.</summary>
    public static TheoryData<string, string[]> Different => new()
    {
        { "lm36.v1", [Example.Leading, Example.AllHigh, Example.AllLow, Example.AllAlike] },
        { "lm12.v1", [Example.Pulse, "6,6,6,6,6,6,6,6,6,6,6,6", "1,2,1,2,1,1,6,5,6,6,5,6"] },
        { "situation.v1", [PartExample.StableAndComplex, PartExample.ChangingAndSimple, "4,4,3,4,4,3,4,3,4,4,3,3"] },
        { "balance.v1", [PartExample.SteeringMissing, "5,5,5,5,5,5,5,5,5,5,5,5", "9,1,9,1,9,1,9,1,9,1,9,1"] },
        { "capabilities.v1", [PartExample.RankedApart, Same(36, "4"), Same(36, "1")] },
        { "elements.v1", ["6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6", "3,5,2,5,3,6,4,5,2,6,3,5,4,5,3,5,2,6,3,5,3,5,2", Same(23, "4")] },
        { "mistakes.v1", [PartExample.NineOfTwelve, "100,-100,-100,100,-100,100,-100,100,100,-100,100,-100"] },
        { "phases.v1", [PartExample.TimeShared, Same(18, "4") + ",50,50,0,0,10,20,30,40"] },
        { "plan.v1", [PartExample.Planned, "A,B,C,D,E,F,G,H,2027-03-01"] },
    };

    /// <summary>Where words differ and are no sentence of the report; each with its reason.</summary>
    private static readonly (string Selector, string Why)[] Differing =
    [
        ("[data-rule]", "A sentence of a rule; its id is held against the ledger."),
        ("a.made", "A number, held against its derivation."),
        ("svg", "A picture; its name is a sentence or a row of its table."),
        (".judged p:first-of-type", "The person's own judgement and the key, one beside the other."),
        (".own-words dd", "The person's own words."),
        (".practices", "Advice, in the ledger; which process it is for follows from a sentence of a rule."),
        (".chip", "Marks a score as made from fewer answers."),
        (".places", "\"place\" or \"places\", before the numbers."),
        (".legend", "Names of the parts."),
        (".actions", "What can be done with a day that was chosen."),
    ];

    [Theory, MemberData(nameof(Different))]
    public void What_is_not_said_by_a_rule_is_the_same_for_everybody(string key, string[] people)
    {
        var frames = people.Select(answers => FrameOf(Report(key, answers))).ToArray();

        Assert.All(frames, frame => Assert.Equal(frames[0], frame));
    }

    [Theory, MemberData(nameof(Different))]
    public void Every_sentence_names_a_rule_of_the_ledger(string key, string[] people)
    {
        var ledger = NarrativeRules.All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

        Assert.All(people, answers => Assert.All(Report(key, answers).QuerySelectorAll("[data-rule]"), said => Assert.Contains(said.GetAttribute("data-rule")!, ledger)));
    }

    [Fact]
    public void Every_published_questionnaire_is_tried() =>
        Assert.Equal(Assessment.Instruments.InstrumentCatalog.Published.All.Select(one => one.Key).Order(), Different.Select(row => row.Data.Item1).Order());

    private IElement Report(string key, string answers) => Render<ProfileReport>(parameters => parameters.Add(report => report.View, PartExample.ViewOf(key, answers))).Find("article");

    /// <summary>Every piece of text that is left, one a line and each once: order and number of rows follow from the scores.</summary>
    private static string FrameOf(IElement report)
    {
        var rest = (IElement)report.Clone();
        foreach (var part in Differing.SelectMany(one => rest.QuerySelectorAll(one.Selector)).ToArray())
            part.Remove();
        return string.Join('\n', rest.Descendants<IText>().Select(text => text.Data.Trim(' ', '\n', ',', '.')).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string Same(int count, string answer) => string.Join(',', Enumerable.Repeat(answer, count));
}
