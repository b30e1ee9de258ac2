using System.Text.Json;
using System.Text.Json.Nodes;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>Kinds of answers, groups and parts of a questionnaire file; what every file has is tried in <see cref="InstrumentFileTests"/>.</summary>
public sealed class InstrumentPartsTests
{
    [Fact]
    public void A_file_with_every_part_is_read_as_it_is_written()
    {
        var reading = SoundFiles.Read(SoundFiles.Everything);

        Assert.Empty(reading.Faults);
        var instrument = reading.Instrument!;
        Assert.Equal(["rating", "share", "words", "day"], instrument.Formats.Keys);
        Assert.Equal([(4, "ResponseFormat"), (4, "ResponseFormat"), (4, "ShareFormat"), (8, "TextFormat"), (1, "DateFormat")], instrument.Items.GroupBy(item => item.Format).Select(format => (format.Count(), format.Key.GetType().Name)));
        Assert.Equal(("None", "7", "10, Very much"), instrument.Formats["rating"] is ResponseFormat rating ? (rating.Labels[0], rating.LabelOf(7), rating.LabelOf(10)) : default);
        Assert.Equal((200, 2), instrument.Formats["words"] is TextFormat words ? (words.Most, words.Rows) : default);
        Assert.Equal((1, 56), instrument.Formats["day"] is DateFormat day ? (day.From, day.Suggested) : default);
        Assert.Equal([("TIME", (int?)100, 2), ("WISH", 100, 2), ("OUTLOOK", null, 2)], instrument.Groups.Select(group => (group.Id, group.Sum, group.Items.Count)));
        Assert.Equal(("A", "B", 30, .6, 10), instrument.Need is { } need ? (need.Up, need.Across, need.From, need.Factor, need.Margin) : default);
        Assert.Equal([("A", Side.Up, "NOW-A", "NEED-A"), ("B", Side.Across, "NOW-B", "NEED-B")], instrument.Balance.Select(process => (process.Id, process.Side, process.Now, process.Needed)));
        Assert.Equal([("P1", "A1", "B1"), ("P2", "A2", "B2")], instrument.ItemPairs.Select(pair => (pair.Id, pair.Up, pair.Across)));
        Assert.Equal([("now", "TIME"), ("wish", "WISH")], instrument.Shares.Select(share => (share.Id, share.Group)));
        Assert.Equal("RISK GAIN PROCESS SITUATION ACTION WITNESS OBSTACLE REMEDY NEXT", string.Join(' ', instrument.Plan!.Texts.Select(text => text.Item).Append(instrument.Plan.Next)));
        Assert.True(instrument.Ranked);
    }

    [Fact]
    public void A_file_of_judgements_is_read_with_what_is_known_of_each()
    {
        var reading = SoundFiles.Read(SoundFiles.Judged);

        Assert.Empty(reading.Faults);
        var format = Assert.IsType<TruthFormat>(reading.Instrument!.Answer);
        Assert.Equal(("True", "False", "50 75 100"), (format.True, format.False, string.Join(' ', format.Sure)));
        Assert.Equal([new Fact(true, "It wets.", "A test."), new Fact(false, "It burns.", "A test.")], reading.Instrument.Items.Select(item => item.Fact));
    }

    [Theory]
    // Formats of answers.
    [InlineData("\"kind\": \"text\"", "\"kind\": \"texts\"", 12, "$.formats.words.kind", "kind must be \"steps\", \"truth\"")]
    [InlineData("\"kind\": \"steps\"", "\"kind\": 5", 8, "$.format.kind", "kind must be \"steps\", \"truth\"")]
    [InlineData("\"kind\": \"share\"", "\"kind\": \"share\", \"sum\": 100", 11, "$.formats.share.sum", "Known here: kind.")]
    [InlineData("\"words\": {", "\"own words\": {", 12, "$.formats.own?words", "is no name for a format; use a code")]
    [InlineData("\"Always\"]", "\"Always\", \"Ever\"]", 8, "$.format.labels", "every step from lo to hi: 3, not 4; or only the two ends.")]
    [InlineData("\"None\", \"Very much\"", "\"None\", \"Half\", \"Very much\"", 10, "$.formats.rating.labels", "11, not 3")]
    [InlineData("\"lo\": 0, \"hi\": 10", "\"lo\": 100, \"hi\": 10", 10, "$.formats.rating.lo", "lo must be 0 to 99.")]
    [InlineData("\"lo\": 0, \"hi\": 10", "\"lo\": 0, \"hi\": 101", 10, "$.formats.rating.hi", "hi must be 1 to 100.")]
    [InlineData("\"lo\": 0, \"hi\": 10", "\"lo\": 10, \"hi\": 10", 10, "$.formats.rating.hi", "hi must be above lo.")]
    [InlineData("\"None\", \"Very much\"", "\"None\", \"none\"", 10, "$.formats.rating.labels[1]", "is there twice")]
    [InlineData("\"most\": 200", "\"most\": 2001", 12, "$.formats.words.most", "most must be 1 to 2000 characters.")]
    [InlineData("\"rows\": 2", "\"rows\": 0", 12, "$.formats.words.rows", "rows must be 1 to 10.")]
    [InlineData("\"from\": 1, \"suggested\"", "\"from\": -1, \"suggested\"", 13, "$.formats.day.from", "from must be 0 to 3653 days from today.")]
    [InlineData("\"suggested\": 56", "\"suggested\": 0", 13, "$.formats.day.suggested", "suggested must not be before from")]
    [InlineData("\"suggested\": 56", "\"suggested\": 3654", 13, "$.formats.day.suggested", "at most 3653 days from today")]
    [InlineData("\"B1\", \"text\": \"I budget.\"", "\"B1\", \"text\": \"I budget.\", \"format\": \"day\"", 23, "$.items[2].keys", "keys counts a statement that cannot be averaged")]
    [InlineData("aligning?\", \"format\": \"rating\"", "aligning?\", \"format\": \"ratings\"", 25, "$.items[4].format", "is none of the formats")]
    [InlineData("\"B1\", \"text\": \"I budget.\"", "\"B1\", \"text\": \"I budget.\", \"fact\": { \"truth\": true, \"explanation\": \"E.\", \"source\": \"S.\" }", 23, "$.items[2].fact", "fact belongs to statements that are judged")]
    [InlineData("{ \"B\": \"+\" }", "{ }", 23, "$.items[2].keys", "keys is empty; name a scale the statement counts in, or the process of the balance it rates.")]
    // Groups.
    [InlineData("\"id\": \"WISH\"", "\"id\": \"TIME\"", 45, "$.groups[1].id", "is there twice")]
    [InlineData("\"id\": \"TIME\"", "\"id\": \"TI ME\"", 44, "$.groups[0].id", "must be a code")]
    [InlineData("[\"RISK\", \"GAIN\"]", "[]", 46, "$.groups[2].items", "items must name 1 to 12 statements.")]
    [InlineData("[\"RISK\", \"GAIN\"]", "[\"RISK\", \"GAIN\", \"A1\", \"A2\", \"B1\", \"B2\", \"NOW-A\", \"NOW-B\", \"NEED-A\", \"NEED-B\", \"PROCESS\", \"ACTION\", \"NEXT\"]", 46, "$.groups[2].items", "items must name 1 to 12 statements.")]
    [InlineData("[\"WISH-A\", \"WISH-B\"]", "[\"WISH-A\"]", 45, "$.groups[1].items", "names one share")]
    [InlineData("[\"WISH-A\", \"WISH-B\"]", "[\"WISH-A\"]", 32, "$.items[11].format", "a share says nothing alone")]
    [InlineData("[\"RISK\", \"GAIN\"]", "[\"RISK\", \"GAINS\"]", 46, "$.groups[2].items[1]", "\"GAINS\" is no statement")]
    [InlineData("[\"RISK\", \"GAIN\"]", "[\"RISK\", \"RISK\"]", 46, "$.groups[2].items[1]", "\"RISK\" stands in a group already")]
    [InlineData("[\"TIME-A\", \"TIME-B\"], \"sum\": 100", "[\"TIME-A\", \"TIME-B\"]", 44, "$.groups[0].sum", "sum is missing; say what the shares add up to.")]
    [InlineData("[\"RISK\", \"GAIN\"]", "[\"RISK\", \"GAIN\"], \"sum\": 100", 46, "$.groups[2].items[0]", "\"RISK\" is no share; a group with a sum holds shares alone.")]
    [InlineData("[\"TIME-A\", \"TIME-B\"], \"sum\": 100", "[\"TIME-A\", \"TIME-B\"], \"sum\": 0", 44, "$.groups[0].sum", "sum must be 1 to 100, not 0.")]
    // Need.
    [InlineData("\"need\": { \"up\": \"A\"", "\"need\": { \"up\": \"C\"", 59, "$.need.up", "\"C\" is no scale")]
    [InlineData("\"need\": { \"up\": \"A\", \"across\": \"B\"", "\"need\": { \"up\": \"A\", \"across\": \"A\"", 59, "$.need.across", "the other scale than up")]
    [InlineData("\"from\": 30", "\"from\": -1", 59, "$.need.from", "from must be 0 or more and below 100.")]
    [InlineData("\"factor\": 0.6", "\"factor\": 0.71", 59, "$.need.factor", "keep the point on the map")]
    [InlineData("\"factor\": 0.6", "\"factor\": 0", 59, "$.need.factor", "factor must be above 0")]
    [InlineData("\"margin\": 10", "\"margin\": 51", 59, "$.need.margin", "margin must be 0 to 50.")]
    // Balance.
    [InlineData("\"side\": \"across\"", "\"side\": \"left\"", 62, "$.balance[1].side", "must be \"up\" (leadership) or \"across\" (management).")]
    [InlineData("\"side\": \"across\"", "\"side\": \"up\"", 60, "$.balance", "processes of one side only")]
    [InlineData("{ \"id\": \"B\", \"name\": \"Budgeting\", \"shortName\": \"Budget\", \"side\"", "{ \"id\": \"A\", \"name\": \"Budgeting\", \"shortName\": \"Budget\", \"side\"", 62, "$.balance[1].id", "is there twice")]
    [InlineData("\"now\": \"NOW-B\"", "\"now\": \"NOW-C\"", 62, "$.balance[1].now", "\"NOW-C\" is no statement")]
    [InlineData("\"now\": \"NOW-B\"", "\"now\": \"RISK\"", 62, "$.balance[1].now", "\"RISK\" must be a statement rated in steps.")]
    [InlineData("\"now\": \"NOW-B\"", "\"now\": \"NOW-A\"", 62, "$.balance[1].now", "\"NOW-A\" is named here already")]
    [InlineData("\"needed\": \"NEED-B\"", "\"needed\": \"B2\"", 62, "$.balance[1].needed", "needed must be rated in the same format as the ratings before")]
    [InlineData("\"now\": \"NOW-B\"", "\"now\": \"B2\"", 62, "$.balance[1].now", "now must be rated in the same format as the ratings before")]
    // Pairs of statements.
    [InlineData("\"id\": \"P2\"", "\"id\": \"P1\"", 66, "$.itemPairs[1].id", "is there twice")]
    [InlineData("\"up\": \"A2\"", "\"up\": \"A3\"", 66, "$.itemPairs[1].up", "\"A3\" is no statement")]
    [InlineData("\"up\": \"A2\"", "\"up\": \"A1\"", 66, "$.itemPairs[1].up", "\"A1\" is named here already")]
    [InlineData("\"up\": \"A2\"", "\"up\": \"NEXT\"", 66, "$.itemPairs[1].up", "\"NEXT\" must be a statement answered in steps.")]
    [InlineData("\"text\": \"I align.\", \"keys\": { \"A\": \"+\" }", "\"text\": \"I align.\", \"keys\": { \"A\": \"-\" }", 65, "$.itemPairs[0].up", "\"A1\" is turned round in its scale")]
    [InlineData("\"up\": \"A2\"", "\"up\": \"NOW-A\"", 66, "$.itemPairs[1].up", "\"NOW-A\" counts in no scale")]
    // Allocations.
    [InlineData("\"id\": \"wish\"", "\"id\": \"now\"", 70, "$.shares[1].id", "is there twice")]
    [InlineData("\"group\": \"WISH\"", "\"group\": \"WISHES\"", 70, "$.shares[1].group", "\"WISHES\" is no group with a sum")]
    [InlineData("\"group\": \"WISH\"", "\"group\": \"OUTLOOK\"", 70, "$.shares[1].group", "\"OUTLOOK\" is no group with a sum")]
    [InlineData("\"group\": \"WISH\"", "\"group\": \"TIME\"", 70, "$.shares[1].group", "\"TIME\" stands in shares already")]
    [InlineData("[\"WISH-A\", \"WISH-B\"], \"sum\": 100", "[\"WISH-A\", \"WISH-B\"], \"sum\": 50", 70, "$.shares[1].group", "\"WISH\" has another sum than the first group")]
    [InlineData("[\"TIME-A\", \"TIME-B\"]", "[\"TIME-A\", \"TIME-B\", \"RISK\"]", 70, "$.shares[1].group", "\"WISH\" has another number of shares than the first group")]
    // Plan.
    [InlineData("\"risk\": \"RISK\"", "\"risk\": \"RISKS\"", 73, "$.plan.risk", "\"RISKS\" is no statement")]
    [InlineData("\"gain\": \"GAIN\"", "\"gain\": \"RISK\"", 73, "$.plan.gain", "\"RISK\" is named here already")]
    [InlineData("\"witness\": \"WITNESS\"", "\"witness\": \"A1\"", 74, "$.plan.witness", "\"A1\" must be a statement answered in words.")]
    [InlineData("\"next\": \"NEXT\"", "\"next\": \"REMEDY\"", 75, "$.plan.next", "\"REMEDY\" must be a statement answered by a date.")]
    // The whole.
    [InlineData("\"ranked\": true", "\"ranked\": 1", 77, "$.ranked", "must be true or false")]
    [InlineData("\"version\": 1", "\"version\": 1000000", 3, "$.version", "at most 999999")]
    public void A_fault_of_a_part_is_told_with_its_line_path_and_remedy(string sound, string broken, int line, string path, string message) =>
        IsTold(SoundFiles.Everything, sound, broken, line, path, message);

    [Theory]
    [InlineData("\"false\": \"False\"", "\"false\": \"True\"", 8, "$.format.false", "false must differ from true.")]
    [InlineData("[50, 75, 100]", "[]", 8, "$.format.sure", "sure must offer 1 to 11 confidences.")]
    [InlineData("[50, 75, 100]", "[50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99, 100]", 8, "$.format.sure", "sure must offer 1 to 11 confidences.")]
    [InlineData("[50, 75, 100]", "[40, 75, 100]", 8, "$.format.sure", "sure must lie within 50 and 100 percent")]
    [InlineData("[50, 75, 100]", "[50, 75, 75]", 8, "$.format.sure", "sure must rise.")]
    [InlineData(", \"fact\": { \"truth\": true, \"explanation\": \"It wets.\", \"source\": \"A test.\" }", "", 14, "$.items[0].fact", "fact is missing; say whether the statement is true, and why.")]
    [InlineData("\"Fire is cold.\", \"keys\": { \"K\": \"+\" }", "\"Fire is cold.\", \"keys\": { \"K\": \"-\" }", 15, "$.items[1].keys", "keys turns a judgement round")]
    [InlineData("\"truth\": true", "\"truth\": \"yes\"", 14, "$.items[0].fact.truth", "must be true or false")]
    [InlineData("\"axes\": []", "\"axes\": [{ \"id\": \"L\", \"name\": \"L\", \"verb\": \"l\", \"scales\": [\"K\"], \"cut\": 60 }]", 17, "$.axes", "axes need statements that are answered in steps.")]
    [InlineData("\"sources\"", "\"ranked\": true, \"sources\"", 21, "$.ranked", "ranked needs two scales or more to rank.")]
    public void A_fault_of_a_judgement_is_told_with_its_line_path_and_remedy(string sound, string broken, int line, string path, string message) =>
        IsTold(SoundFiles.Judged, sound, broken, line, path, message);

    [Fact]
    public void Scales_are_needed_where_nothing_else_gives_a_result()
    {
        var bare = SoundFiles.Judged.Replace("{ \"id\": \"K\", \"name\": \"Knowing\", \"shortName\": \"Know\", \"measures\": \"You know.\" }", "");

        Assert.Contains(SoundFiles.Read(bare).Faults, fault => fault.Path == "$.scales" && fault.Message.Contains("scales is empty; name at least one, or give a balance, shares or a plan."));
    }

    [Fact]
    public void Every_value_of_a_wrong_kind_is_told_once_and_not_again_in_what_refers_to_it() => NoneIn(
        from text in (string[])[SoundFiles.Everything, SoundFiles.Judged]
        from path in JsonPlaces.PathsOf(text)
        let broken = JsonPlaces.Changed(text, path, place => place.ReplaceWith(place.GetValueKind() == JsonValueKind.Number ? (JsonNode)"x" : 7.5))
        let faults = SoundFiles.Read(broken).Faults
        where faults.Count != 1 || faults[0].Path != path
        select $"{path}: {string.Join(" | ", faults)}");

    [Fact]
    public void Every_member_that_is_missing_is_told_once_and_not_again_in_what_refers_to_it() => NoneIn(
        from text in (string[])[SoundFiles.Everything, SoundFiles.Judged]
        from path in JsonPlaces.PathsOf(text)
        let name = path.Split('.')[^1]
        where !name.EndsWith(']') && !path.Contains(".keys.", StringComparison.Ordinal)
        let broken = JsonPlaces.Changed(text, path, place => place.Parent!.AsObject().Remove(name))
        let missing = SoundFiles.Read(broken).Faults
        where missing.Any(fault => fault.Message == $"{name} is missing; add it.") && missing.Count != 1
        select $"{path}: {string.Join(" | ", missing)}");

    [Fact]
    public void Lists_and_members_by_name_have_a_limit()
    {
        var keys = string.Join(", ", Enumerable.Range(1, 102).Select(n => $"\"A{n}\": \"+\""));

        Assert.Contains(SoundFiles.Read(SoundFiles.Everything.Replace("{ \"A\": \"+\" }", $"{{ {keys} }}")).Faults, fault => fault.Path == "$.items[0].keys" && fault.Message.Contains("102 members; at most 101"));
    }

    private static void NoneIn(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static void IsTold(string text, string sound, string broken, int line, string path, string message)
    {
        Assert.Contains(sound, text);

        var reading = SoundFiles.Read(text.Replace(sound, broken));

        Assert.Null(reading.Instrument);
        Assert.True(reading.Faults.Any(fault => (fault.Line, fault.Path) == (line, path) && fault.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', reading.Faults));
    }
}
