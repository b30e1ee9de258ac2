using AngleSharp.Dom;
using Bunit;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;
using LeadManage.Web.Profiles;
using LeadManage.Web.Tests.Profiles.Parts;

namespace LeadManage.Web.Tests.Profiles;

/// <summary>Each number of each result page, followed to the answers it was made from, by nothing but what the pages show.</summary>
public sealed class EveryNumberTests : BunitContext
{
    private static readonly IReadOnlyDictionary<string, ProfileView> Views = All().ToDictionary(one => one.Name, one => one.View, StringComparer.Ordinal);

    public static TheoryData<string> People => [.. Views.Keys];

    [Theory, MemberData(nameof(People))]
    public void Opens_a_derivation(string who) =>
        Assert.Empty(OpenNumbers.In(Report(Views[who]), Views[who].Instrument, Example.Lm36));

    [Theory, MemberData(nameof(People))]
    public void Is_what_the_derivation_comes_to_when_it_is_worked_out_again(string who)
    {
        var sections = Sections(Views[who]);

        var links = ShownNumber.LinksIn(Report(Views[who]));

        Assert.True(links.Count > 0 || Views[who].Instrument.Plan is not null);
        Assert.All(links, link => ShownNumber.AssertWorkedOut(link, sections));
        Assert.All(sections.Values.SelectMany(section => section.Steps), step => Assert.True(step.Holds, $"{step.Formula} is not {step.Shown}"));
    }

    [Theory, MemberData(nameof(People))]
    public void Is_followed_from_derivation_to_derivation_to_the_answers(string who)
    {
        var sections = Sections(Views[who]);

        foreach (var (address, section) in sections.Where(one => one.Value.Steps.Count > 0))
        {
            Assert.All(section.From, from => Assert.True(
                Assert.Contains(from, (IReadOnlyDictionary<string, HowSection>)sections).Steps.Any(step => section.Steps.Any(put => put.Formula.Contains($"{Math.Abs(step.Shown):0.####}", StringComparison.Ordinal))),
                $"{address} puts in no number of {from}"));
            Assert.True(Leads(address, []) || IsSet(address, Views[who]) || section.Steps is [{ Formula: "0" }], $"{address} does not lead to an answer");
        }

        bool Leads(string address, HashSet<string> seen) => seen.Add(address) && (sections[address].Answers.Count > 0 || sections[address].From.Any(from => Leads(from, seen)));
    }

    [Theory, MemberData(nameof(People))]
    public void Is_made_from_the_answers_of_this_person(string who)
    {
        foreach (var view in ((ProfileView?[])[Views[who], Views[who].Beside]).OfType<ProfileView>())
            foreach (var row in Sections(view with { Beside = null }).Values.SelectMany(section => section.Answers))
            {
                var item = view.Instrument.Item(row[0].Trim());
                Assert.Equal(view.Sheet.GivenFor(item.Id) is { } given ? item.Format.Words(given) : "not answered", row[1]);
                Assert.Equal(view.Sheet.ValueOf(item.Id)?.ToString() ?? "–", row[2]);
                Assert.Equal(Counts(view, item, row[3] == "reversed"), row[4]);
            }
    }

    [Fact]
    public void Is_exempt_only_where_there_is_something_to_exempt()
    {
        var reports = Views.Values.Select(Report).ToArray();

        Assert.All(OpenNumbers.Places.Where(place => place.Selector != "#what-if"), place => Assert.Contains(reports, report => report.QuerySelectorAll(place.Selector).Any(one => one.TextContent.Any(char.IsDigit))));
        Assert.All(OpenNumbers.Words, words => Assert.Contains(reports, report => System.Text.RegularExpressions.Regex.IsMatch(report.TextContent, words.Pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    /// <summary>What was not answered: time that was measured, an error set by convention, and what an error known from a sample makes of itself.</summary>
    private static bool IsSet(string address, ProfileView view) =>
        (view.Profile.Error.Kind == "sample" && address.Contains("#error-lean.", StringComparison.Ordinal))
        || address.Split('#')[1] is "quality-pace" or "ellipse" or "ellipse-95" or ['e', 'r', 'r', 'o', 'r', '-', 'g', 'a', 'p', '.', ..] or "error-now.up" or "error-now.across" or "error-needed.up" or "error-needed.across";

    private static string Counts(ProfileView view, Item item, bool reversed) => (item.Format, view.Sheet.ValueOf(item.Id)) switch
    {
        (_, null) => "not counted",
        (TruthFormat, { } value) => value > 0 == item.Fact!.Truth ? "1" : "0",
        (ResponseFormat format, { } value) when reversed => $"{format.Lo + format.Hi - value}",
        (_, { } value) => $"{value}",
    };

    private IElement Report(ProfileView view) => Render<ProfileReport>(parameters => parameters.Add(report => report.View, view)).Find("article");

    private Dictionary<string, HowSection> Sections(ProfileView view) =>
        ((ProfileView?[])[view, view.Beside]).OfType<ProfileView>()
            .SelectMany(one => HowSection.On(Render<Derivations>(parameters => parameters.Add(page => page.View, one)).Find("article"), $"{one.Address}/how"))
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<(string Name, ProfileView View)> All()
    {
        foreach (var (place, answers) in Example.Everybody.Index())
            yield return ($"lm36 {place}", Example.ViewOf(answers.Data));
        yield return ("lm12", Example.ViewOf(Example.Pulse, Example.Lm12));
        foreach (var (place, row) in PartExample.Everything.Index())
            yield return ($"{row.Data.Item1} {place}", PartExample.ViewOf(row.Data.Item1, row.Data.Item2));
        foreach (var (name, file) in new[] { ("everything", SoundFiles.Everything), ("judged", SoundFiles.Judged) })
        {
            var own = SoundFiles.Read(file).Instrument!;
            foreach (var (which, sheet) in new[] { ("full", AnySheet.Full(own)), ("partial", AnySheet.Partial(own)), ("empty", AnySheet.Empty(own)) })
                yield return ($"own {name} {which}", new ProfileView(own, ScoringService.Score(own, sheet, new ErrorBasis.Person()), "/profile/0000000000002", Beside: Example.ViewOf(Example.Leading)));
        }

        yield return ("lm36 from a sample", FromSample(Example.Lm36, Example.Leading));
        foreach (var pace in new[] { 900, 5000 })
            yield return ($"lm36 at {pace} ms a statement", WithQuality(pace));
        yield return ("elements from a sample", FromSample(InstrumentCatalog.Published.Latest("elements")!, "6,1,5,3,4,4,4,3,5,3,4,4,5,2,5,3,4,3,5,4,4,3,6"));

        // Names with digits are names all the same.
        var numbered = Example.Lm36 with
        {
            Scales = [.. Example.Lm36.Scales.Select((scale, n) => scale with { Name = $"{scale.Name} {n + 2}" })],
            Axes = [.. Example.Lm36.Axes.Select(axis => axis with { Name = $"{axis.Name} 360" })],
        };
        foreach (var (place, answers) in Example.Everybody.Index())
            yield return ($"lm36 with numbered names {place}", Example.ViewOf(answers.Data, numbered));
    }

    private static ProfileView WithQuality(int pace)
    {
        var (sheet, screens) = (AnswerCode.Unpack(Example.Lm36, Example.Partial), ItemOrder.Of(Example.Lm36, 1));
        var profile = ScoringService.Score(Example.Lm36, sheet, new ErrorBasis.Shrunk(1.5, 40.5, 150, "test"));
        return new ProfileView(Example.Lm36, profile with { Quality = SittingQuality.Of(Example.Lm36, sheet, screens, PageTimes.Of(screens, sheet, [.. screens.Select(_ => (int?)pace)]), doNotUse: pace < 1000) }, "/profile/0000000000002");
    }

    private static ProfileView FromSample(Instrument instrument, string answers) => new(
        instrument,
        ScoringService.Score(instrument, AnswerCode.Unpack(instrument, answers), new ErrorBasis.Sample(instrument.Scales.ToDictionary(scale => scale.Id, scale => 4.0 + scale.Name.Length, StringComparer.Ordinal), 240, "test")),
        "/profile/0000000000002");
}
