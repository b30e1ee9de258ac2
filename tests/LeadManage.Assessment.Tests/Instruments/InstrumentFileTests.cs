using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

public sealed class InstrumentFileTests
{
    /// <summary>A sound questionnaire; the tables below break one line of it.</summary>
    private const string Sound = """
        {
          "id": "small",
          "version": 1,
          "name": "Small",
          "purpose": "A test.",
          "stem": "How often?",
          "minutes": { "from": 1, "to": 2 },
          "format": { "lo": 1, "hi": 3, "labels": ["Never", "At times", "Always"], "noOpportunity": null },
          "missing": { "least": 0.5, "clean": 0.8 },
          "scales": [
            { "id": "A", "name": "Aligning", "shortName": "Align", "measures": "You align." },
            { "id": "B", "name": "Budgeting", "shortName": "Budget", "measures": "You budget." }
          ],
          "items": [
            { "id": "A1", "text": "I align.", "keys": { "A": "+" } },
            { "id": "A2", "text": "I scatter.", "keys": { "A": "-" } },
            { "id": "B1", "text": "I budget.", "keys": { "B": "+" } },
            { "id": "B2", "text": "I spend.", "keys": { "B": "-" } }
          ],
          "axes": [
            { "id": "L", "name": "Leadership", "verb": "lead", "scales": ["A"], "cut": 60 },
            { "id": "M", "name": "Management", "verb": "manage", "scales": ["B"], "cut": 60 }
          ],
          "map": { "up": "L", "across": "M", "cutReason": "A test.", "both": "Both", "upFirst": "Up", "acrossFirst": "Across", "neither": "Neither" },
          "pairings": [
            { "question": "Who?", "up": "A", "across": "B" }
          ],
          "consistencyPairs": [
            ["A1", "A2"]
          ],
          "sources": ["A test."]
        }
        """;

    [Fact]
    public void A_sound_file_is_read_with_its_hash()
    {
        var reading = Read(Sound);

        Assert.Empty(reading.Faults);
        Assert.Equal("small.v1", reading.Instrument!.Key);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Sound))), reading.Instrument.Hash);
        Assert.True(reading.Instrument.Items[1].KeyFor("A")!.Reverse);
    }

    [Theory]
    // Members.
    [InlineData("\"stem\": \"How often?\",", "", 1, "$.stem", "is missing")]
    [InlineData("\"stem\": \"How", "\"stam\": \"\", \"stem\": \"How", 6, "$.stam", "is not a member")]
    [InlineData("\"stem\": \"How", "\"stem\": \"Why?\", \"stem\": \"How", 6, "$.stem", "is there twice")]
    [InlineData("\"text\": \"I budget.\", ", "", 17, "$.items[2].text", "is missing")]
    [InlineData("\"text\": \"I budget.\"", "\"text\": \"I budget.\", \"weight\": 2", 17, "$.items[2].weight", "is not a member")]
    [InlineData("{ \"B\": \"+\" }", "{ \"B\": \"+\", \"B\": \"-\" }", 17, "$.items[2].keys.B", "is there twice")]
    [InlineData("\"map\": {", "\"map\": 5, \"mop\": {", 24, "$.map", "must be an object")]
    // Kinds.
    [InlineData("\"version\": 1", "\"version\": \"1\"", 3, "$.version", "must be a whole number")]
    [InlineData("\"version\": 1", "\"version\": 1.0", 3, "$.version", "must be a whole number")]
    [InlineData("\"version\": 1", "\"version\": 99999999999", 3, "$.version", "must be a whole number")]
    [InlineData("\"name\": \"Small\"", "\"name\": null", 4, "$.name", "must be a text")]
    [InlineData("\"cut\": 60 },", "\"cut\": 1e999 },", 21, "$.axes[0].cut", "too large")]
    [InlineData("\"cut\": 60 },", "\"cut\": true },", 21, "$.axes[0].cut", "must be a number")]
    [InlineData("\"sources\": [\"A test.\"]", "\"sources\": \"A test.\"", 31, "$.sources", "must be a list")]
    [InlineData("{ \"A\": \"-\" }", "{ \"A\": \"minus\" }", 16, "$.items[1].keys.A", "must be \"+\"")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\", \"A2\", \"B1\"]", 29, "$.consistencyPairs[0]", "must name two statements")]
    // Plain text.
    [InlineData("I align.", "I <b>align</b>.", 15, "$.items[0].text", "holds < or >")]
    [InlineData("I align.", "I align &amp; lead.", 15, "$.items[0].text", "holds the entity &amp;")]
    [InlineData("I align.", "I \\u0007align.", 15, "$.items[0].text", "invisible control")]
    [InlineData("I align.", "I \\u202Ealign.", 15, "$.items[0].text", "invisible control")]
    [InlineData("I align.", " I align.", 15, "$.items[0].text", "begins or ends with a space")]
    [InlineData("I align.", "", 15, "$.items[0].text", "is empty")]
    [InlineData("\"Always\"", "\"Never\"", 8, "$.format.labels[2]", "is there twice")]
    // Meaning.
    [InlineData("\"small\"", "\"Small\"", 2, "$.id", "lower-case")]
    [InlineData("\"version\": 1", "\"version\": 2", 2, "$.id", "small.v2.json, the file is called small.v1.json")]
    [InlineData("\"version\": 1", "\"version\": 0", 3, "$.version", "1 or more")]
    [InlineData("\"from\": 1", "\"from\": 0", 7, "$.minutes.from", "1 to 240")]
    [InlineData("\"to\": 2", "\"to\": 241", 7, "$.minutes.to", "1 to 240")]
    [InlineData("\"from\": 1", "\"from\": 3", 7, "$.minutes.to", "at least as long")]
    [InlineData("\"lo\": 1", "\"lo\": 2", 8, "$.format.labels", "every step from lo to hi: 2, not 3")]
    [InlineData("\"lo\": 1, \"hi\": 3", "\"lo\": -1, \"hi\": 1", 8, "$.format.lo", "0 to 99")]
    [InlineData("\"lo\": 1, \"hi\": 3, \"labels\": [\"Never\", \"At times\", \"Always\"]", "\"lo\": 3, \"hi\": 3, \"labels\": [\"Never\"]", 8, "$.format.hi", "above lo")]
    [InlineData("\"least\": 0.5", "\"least\": 0", 9, "$.missing.least", "share above 0")]
    [InlineData("\"clean\": 0.8", "\"clean\": 80", 9, "$.missing.clean", "share above 0")]
    [InlineData("\"clean\": 0.8", "\"clean\": 0.4", 9, "$.missing.clean", "below least")]
    [InlineData("\"id\": \"A1\"", "\"id\": \"1\"", 15, "$.items[0].id", "must be a code")]
    [InlineData("\"id\": \"B1\"", "\"id\": \"A1\"", 17, "$.items[2].id", "is there twice")]
    [InlineData("\"I spend.\"", "\"I budget.\"", 18, "$.items[3].text", "is there twice")]
    [InlineData("{ \"B\": \"+\" }", "{ }", 17, "$.items[2].keys", "is empty")]
    [InlineData("{ \"B\": \"+\" }", "{ \"C\": \"+\" }", 17, "$.items[2].keys", "\"C\", which is no scale")]
    [InlineData("{ \"B\": \"+\" }", "{ \"B\": \"+\", \"A\": \"+\" }", 17, "$.items[2].keys", "twice on the axes")]
    [InlineData("\"scales\": [\"A\"]", "\"scales\": []", 21, "$.axes[0].scales", "is empty")]
    [InlineData("\"scales\": [\"B\"]", "\"scales\": [\"B\", \"B\"]", 22, "$.axes[1].scales[1]", "in an axis already")]
    [InlineData("\"scales\": [\"B\"]", "\"scales\": [\"B\", \"C\"]", 22, "$.axes[1].scales[1]", "is no scale")]
    [InlineData("\"cut\": 60 },", "\"cut\": 100.5 },", 21, "$.axes[0].cut", "0 to 100")]
    [InlineData("\"across\": \"M\"", "\"across\": \"N\"", 24, "$.map.across", "is no axis")]
    [InlineData("\"across\": \"M\"", "\"across\": \"L\"", 24, "$.map.across", "the other axis")]
    [InlineData("\"up\": \"A\", \"across\": \"B\"", "\"up\": \"B\", \"across\": \"A\"", 26, "$.pairings[0].up", "no scale of the axis L")]
    [InlineData("{ \"question\": \"Who?\", \"up\": \"A\", \"across\": \"B\" }", "{ \"question\": \"Who?\", \"up\": \"A\", \"across\": \"B\" },{ \"question\": \"What?\", \"up\": \"A\", \"across\": \"B\" }", 26, "$.pairings[1].up", "in a pairing already")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\", \"A3\"]", 29, "$.consistencyPairs[0]", "must both be ids")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\", \"B1\"]", 29, "$.consistencyPairs[0]", "of one scale")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\", \"A1\"]", 29, "$.consistencyPairs[0]", "two different")]
    [InlineData("\"sources\": [\"A test.\"]", "\"sources\": []", 31, "$.sources", "say where the content comes from")]
    public void A_fault_is_told_with_its_line_path_and_remedy(string sound, string broken, int line, string path, string message)
    {
        Assert.Contains(sound, Sound);

        var reading = Read(Sound.Replace(sound, broken));

        Assert.Null(reading.Instrument);
        Assert.Contains(reading.Faults, fault => (fault.Line, fault.Path) == (line, path) && fault.Message.Contains(message));
    }

    [Fact]
    public void Two_scales_of_one_axis_share_no_statement_for_their_errors_are_taken_as_independent()
    {
        var shared = Published.Text("lm36.v1").Replace("\"keys\": { \"SD\": \"+\" }", "\"keys\": { \"SD\": \"+\", \"AP\": \"+\" }", StringComparison.Ordinal);

        Assert.All(
            InstrumentFile.Read("lm36.v1.json", Encoding.UTF8.GetBytes(shared)).Faults.Where(fault => fault.Path.StartsWith("$.items", StringComparison.Ordinal)),
            fault => Assert.Contains("twice on the axes", fault.Message, StringComparison.Ordinal));
        Assert.NotEmpty(InstrumentFile.Read("lm36.v1.json", Encoding.UTF8.GetBytes(shared)).Faults);
    }

    [Theory]
    [InlineData("\"text\": \"I budget.\", ", "")]
    [InlineData("\"version\": 1", "\"version\": \"1\"")]
    [InlineData("\"id\": \"A1\"", "\"id\": 1")]
    [InlineData("\"id\": \"B\",", "")]
    [InlineData("\"lo\": 1, ", "")]
    [InlineData("\"scales\": [\"A\"]", "\"scales\": 5")]
    [InlineData("\"up\": \"L\"", "\"up\": 5")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\"]")]
    [InlineData("{ \"B\": \"+\" }", "{ \"B\": 5 }")]
    public void A_broken_member_is_told_once_and_not_again_in_what_refers_to_it(string sound, string broken) =>
        Assert.Single(Read(Sound.Replace(sound, broken)).Faults);

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_in_the_order_of_their_lines()
    {
        var reading = Read(Sound
            .Replace("\"version\": 1", "\"version\": \"one\"")
            .Replace("\"stem\"", "\"stam\"")
            .Replace("\"clean\": 0.8", "\"clean\": 0.2")
            .Replace("I scatter.", "I <i>scatter</i>.")
            .Replace("{ \"B\": \"-\" }", "{ \"C\": \"-\" }")
            .Replace("[\"A1\", \"A2\"]", "[\"A1\", \"A9\"]"));

        Assert.Equal(
            [(1, "$.stem"), (3, "$.version"), (6, "$.stam"), (9, "$.missing.clean"), (16, "$.items[1].text"), (18, "$.items[3].keys"), (29, "$.consistencyPairs[0]")],
            reading.Faults.Select(fault => (fault.Line, fault.Path)));
    }

    [Theory]
    [InlineData("\"stem\": \"How often?\",", "\"stem\": \"How often?\"", 7, "$")]
    [InlineData("\"keys\": { \"B\": \"+\" }", "\"keys\": { \"B\": + }", 17, "$.items[2].keys")]
    [InlineData("[\"A1\", \"A2\"]", "[\"A1\", \"A2\",]", 29, "$.consistencyPairs[0]")]
    [InlineData("\"sources\": [", "// why\n\"sources\": [", 31, "$")]
    [InlineData("\"sources\": [\"A test.\"]\n}", "\"sources\": [\"A test.\"]", 31, "$")]
    [InlineData("\"sources\": [\"A test.\"]\n}", "\"sources\": [\"A test.\"]\n}}", 32, "$")]
    [InlineData("I align.", "I \\uD800 align.", 15, "$.items[0].text")]
    public void A_syntax_error_stops_the_reading_at_its_line(string sound, string broken, int line, string path)
    {
        Assert.Contains(sound, Sound);

        var fault = Assert.Single(Read(Sound.Replace(sound, broken)).Faults);

        Assert.Equal((line, path), (fault.Line, fault.Path));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_a_remedy()
    {
        Assert.Contains("is empty", Assert.Single(InstrumentFile.Read("a.json", []).Faults).Message);
        Assert.Contains("not UTF-8", Assert.Single(InstrumentFile.Read("a.json", [(byte)'{', 0xFF, (byte)'}']).Faults).Message);
        Assert.Contains("byte order mark", Assert.Single(InstrumentFile.Read("a.json", [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']).Faults).Message);
        Assert.Contains("must be an object", Assert.Single(Read("[]").Faults).Message);
        Assert.Contains("at most 262144", Assert.Single(Read(Sound + new string(' ', 256 * 1024)).Faults).Message);
    }

    [Fact]
    public void Size_caps_hold_for_statements_texts_and_lists()
    {
        var items = string.Join(',', Enumerable.Range(1, 201).Select(n => $$"""{ "id": "A{{n}}", "text": "I align {{n}}.", "keys": { "A": "+" } }"""));
        Assert.Contains(Read(Sound.Replace("\"items\": [", $"\"items\": [{items.Replace("\"A1\"", "\"A0\"").Replace("\"A2\"", "\"AA\"")},")).Faults, fault => (fault.Line, fault.Path) == (14, "$.items") && fault.Message.Contains("205 entries; at most 200"));
        Assert.Contains(Read(Sound.Replace("I align.", new string('a', 501))).Faults, fault => fault.Path == "$.items[0].text" && fault.Message.Contains("501 characters"));
        Assert.Empty(Read(Sound.Replace("I align.", new string('a', 500))).Faults);
        Assert.Contains(Read(Sound.Replace("[\"A test.\"]", $"[{string.Join(',', Enumerable.Repeat("\"A test.\"", 102))}]")).Faults, fault => fault.Path == "$.sources");
    }

    [Fact]
    public void A_questionnaire_without_axes_has_no_map_and_no_pairings()
    {
        var start = Sound.IndexOf("\"axes\"", StringComparison.Ordinal);
        var end = Sound.IndexOf("\"consistencyPairs\"", StringComparison.Ordinal);

        Assert.Empty(Read(Sound[..start] + "\"axes\": [], \"map\": null, \"pairings\": [], " + Sound[end..]).Faults);
        Assert.Contains(Read(Sound[..start] + "\"axes\": [], \"map\": null, \"pairings\": [{ \"question\": \"Who?\", \"up\": \"A\", \"across\": \"B\" }], " + Sound[end..]).Faults, fault => fault.Message.Contains("without a map"));
        Assert.Contains(Read(Sound[..start] + "\"axes\": [{ \"id\": \"L\", \"name\": \"L\", \"verb\": \"l\", \"scales\": [\"A\"], \"cut\": 1 }], \"map\": null, \"pairings\": [], " + Sound[end..]).Faults, fault => fault.Message.Contains("two, or none"));
        Assert.Contains(Read(Sound.Replace("\"map\": {", "\"map\": null, \"mop\": {")).Faults, fault => fault.Message.Contains("belong together"));
    }

    [Fact]
    public void A_scale_without_statements_is_a_fault() =>
        Assert.Contains(Read(Sound.Replace("{ \"B\": \"+\" }", "{ \"A\": \"+\" }").Replace("{ \"B\": \"-\" }", "{ \"A\": \"-\" }")).Faults, fault => (fault.Line, fault.Path) == (12, "$.scales[1].id"));

    [Fact]
    public void A_hostile_member_name_does_not_reach_the_log() =>
        Assert.Contains(Read(Sound.Replace("\"stem\"", "\"a\\u001b[31m\\n\": 1, \"stem\"")).Faults, fault => fault.Path == "$.a??31m?");

    [Fact]
    public void A_broken_literal_does_not_carry_the_rest_of_the_file_into_the_log()
    {
        var fault = Assert.Single(Read(Sound.Replace("\"cut\": 60 },", "\"cut\": truth\u202E\n },")).Faults);

        Assert.Equal(21, fault.Line);
        Assert.DoesNotContain("sources", fault.Message);
        Assert.DoesNotContain(fault.Message, letter => letter is < ' ' or > '~');
        Assert.EndsWith("Expected the literal 'true'. Mend it first; the rest of the file was not read.", fault.Message);
    }

    private static InstrumentReading Read(string text) => InstrumentFile.Read("small.v1.json", Encoding.UTF8.GetBytes(text));
}
