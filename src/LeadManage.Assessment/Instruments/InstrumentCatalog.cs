namespace LeadManage.Assessment.Instruments;
public sealed class InstrumentCatalog
{
    public static InstrumentCatalog Published { get; } = new();
    public Instrument? Find(string key) => All.FirstOrDefault(i => i.Key == key); public Instrument? Latest(string id) => All.LastOrDefault(i => i.Id == id); public IReadOnlyList<Instrument> All { get; } = [];
}
