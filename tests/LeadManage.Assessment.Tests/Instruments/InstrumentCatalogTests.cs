using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

public sealed class InstrumentCatalogTests
{
    private static readonly InstrumentCatalog Catalog = InstrumentCatalog.Published;

    [Fact]
    public void Lm36_has_six_scales_of_six_statements_one_of_each_reversed()
    {
        var lm36 = Catalog.Find("lm36.v1")!;

        Assert.Equal(["SD", "AP", "MI", "PB", "OS", "CP"], lm36.Scales.Select(scale => scale.Id));
        Assert.All(lm36.Scales, scale =>
        {
            Assert.Equal(Enumerable.Range(1, 6).Select(n => $"{scale.Id}{n}"), lm36.ItemsOf(scale.Id).Select(item => item.Id));
            Assert.Equal([$"{scale.Id}6"], lm36.ItemsOf(scale.Id).Where(item => item.KeyFor(scale.Id)!.Reverse).Select(item => item.Id));
        });
        Assert.Equal(["Direction", "Aligning", "Motivating", "Planning", "Organizing", "Controlling"], lm36.Scales.Select(scale => scale.ShortName));
        Assert.Equal(8, lm36.ConsistencyPairs.Count);
    }

    [Fact]
    public void Lm12_asks_twelve_statements_of_lm36_in_the_same_words()
    {
        var wordings = Catalog.Find("lm36.v1")!.Items.ToDictionary(item => item.Id, item => item.Text);
        var lm12 = Catalog.Find("lm12.v1")!;

        Assert.Equal(["SD1", "SD2", "AP1", "AP2", "MI1", "MI2"], lm12.ItemsOf("L").Select(item => item.Id));
        Assert.Equal(["PB1", "PB2", "OS1", "OS2", "CP1", "CP2"], lm12.ItemsOf("M").Select(item => item.Id));
        Assert.All(lm12.Items, item => Assert.Equal(wordings[item.Id], item.Text));
    }

    // A published file is never edited: sittings and profiles carry its hash. A change is a new file with the next version.
    [Theory]
    [InlineData("balance.v1", "84d449892f386c34357171b99894fb8336ea1d2387fb540b17ec6e0277692a57")]
    [InlineData("capabilities.v1", "5ea03e5570e29fcbc20e27bc55782c77111c0e39dee0e2eee7a7887bc4f28284")]
    [InlineData("elements.v1", "f0a2ffd80629f134b87940f8d0755b89106ca18fa311b22174843cf4bfe26480")]
    [InlineData("lm12.v1", "1757cfc480ce7468cf5e70e3ce2f32268c6d866d1b4ee5b50bf44db80b99a20c")]
    [InlineData("lm36.v1", "a788e7476f61bc0f6820c1c85f4ad5059e1967dd6e513ebcfc67f8f2e19faae9")]
    [InlineData("mistakes.v1", "5925a4f215b3d4646f801d4474648857687cd166558c092bf82ba95cd8d80c0c")]
    [InlineData("phases.v1", "66e733206b31df86c14cf2e5cf3bdf4282a48621596c8c1cc142de03c46f4e25")]
    [InlineData("plan.v1", "cfedd096ae2c6223220cd0a653e7a7eefa5ff94d686efd97a4159b55a8c2b6c3")]
    [InlineData("situation.v1", "88af4991e25b64f261ae29be6fbf9cc68414649611a8ef12ff31f3f956e1ebc3")]
    public void A_published_file_never_changes(string key, string hash) => Assert.Equal(hash, Catalog.Find(key)!.Hash);

    [Fact]
    public void Every_published_file_is_pinned() => Assert.Equal(
        ["balance.v1", "capabilities.v1", "elements.v1", "lm12.v1", "lm36.v1", "mistakes.v1", "phases.v1", "plan.v1", "situation.v1"],
        Catalog.All.Select(instrument => instrument.Key));

    [Fact]
    public void Kotter_is_named_as_a_source_and_not_as_an_endorser() =>
        Assert.All(Catalog.All, instrument => Assert.Contains("Based on ideas of John P. Kotter; not endorsed by him.", instrument.Sources));

    [Fact]
    public void The_latest_version_is_the_highest_and_not_the_last_by_name()
    {
        var second = Encoding.UTF8.GetBytes(Published.Text("lm36.v1").Replace("\"version\": 1", "\"version\": 2"));
        var tenth = Encoding.UTF8.GetBytes(Published.Text("lm36.v1").Replace("\"version\": 1", "\"version\": 10"));

        var catalog = new InstrumentCatalog([KeyValuePair.Create("lm36.v10.json", tenth), KeyValuePair.Create("lm36.v2.json", second), KeyValuePair.Create("lm12.v1.json", Published.Bytes("lm12.v1"))]);

        Assert.Equal("lm36.v10", catalog.Latest("lm36")!.Key);
        Assert.Equal(["lm12.v1", "lm36.v2", "lm36.v10"], catalog.All.Select(instrument => instrument.Key));
        Assert.Equal(["lm12.v1", "lm36.v10"], catalog.Newest.Select(instrument => instrument.Key));
        Assert.Null(catalog.Latest("lm99"));
        Assert.Null(catalog.Find("lm36.v3"));
    }

    [Fact]
    public void A_faulty_file_stops_the_start_and_names_file_line_and_path()
    {
        var faulty = Published.Text("lm12.v1").Replace("\"cut\": 60 },\n", "\"cut\": 160 },\n").Replace("\"version\": 1", "\"version\": 2");

        var error = Assert.Throws<InvalidDataException>(() => InstrumentCatalog.With([KeyValuePair.Create("lm12.v2.json", Encoding.UTF8.GetBytes(faulty))]));

        Assert.Contains("lm12.v2.json(35): $.axes[0].cut: cut must be 0 to 100", error.Message);
    }

    [Fact]
    public void The_same_version_twice_stops_the_start_together_with_all_other_faults()
    {
        var error = Assert.Throws<InvalidDataException>(() => InstrumentCatalog.With(
        [
            KeyValuePair.Create("judged.v1.json", Encoding.UTF8.GetBytes(SoundFiles.Judged)),
            KeyValuePair.Create("judged.v1.json", Encoding.UTF8.GetBytes(SoundFiles.Judged)),
            KeyValuePair.Create("lm12.v2.json", Published.Bytes("lm12.v1")),
        ]));

        Assert.Contains("judged.v1.json(1): $.version: judged.v1 is there twice; give this one the next version.", error.Message);
        Assert.Contains("lm12.v2.json(2): $.id: id and version make lm12.v1.json", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_further_file_may_not_take_the_place_of_a_published_one(int version)
    {
        var own = Encoding.UTF8.GetBytes(Published.Text("lm12.v1").Replace("\"version\": 1", $"\"version\": {version}"));

        var error = Assert.Throws<InvalidDataException>(() => InstrumentCatalog.With([KeyValuePair.Create($"lm12.v{version}.json", own)]));

        Assert.Contains($"lm12.v{version}.json(1): $.id: lm12 is a questionnaire of the program; give this one another id.", error.Message);
    }
}
