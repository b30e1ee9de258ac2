using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Scoring.Parts;

namespace LeadManage.Web.Profiles;

/// <summary>A profile with its words, as the parts of a report share it.</summary>
/// <param name="Instrument">The questionnaire version it was made with.</param>
/// <param name="Profile">The numbers.</param>
/// <param name="Address">Path of its page; explanations lie below it.</param>
/// <param name="Kind">Whose numbers they are.</param>
/// <param name="Beside">A profile of the same person that this one is read beside; null when there is none.</param>
/// <param name="Crowd">The others on this server; null when they are not spoken of.</param>
public sealed record ProfileView(Instrument Instrument, Profile Profile, string Address, ProfileKind Kind = ProfileKind.Own, ProfileView? Beside = null, Crowd? Crowd = null) : IExplained
{
    // Made when asked for: of a profile that another is read beside, only the numbers are.
    private readonly Lazy<ILookup<Topic, Sentence>> _sentences = new(() => Narrative.Of(Instrument, Profile, Read(Beside), Crowd).ToLookup(sentence => sentence.Topic));
    private readonly Lazy<AnswerSheet> _sheet = new(() => AnswerCode.Unpack(Instrument, Profile.Answers));

    private readonly Lazy<Dictionary<string, string>> _titles = new(() => Explanation.Of(Instrument, Profile, Read(Beside), Crowd).ToDictionary(one => one.Id, one => one.Title, StringComparer.Ordinal));

    /// <summary>The stored profile of a sitting.</summary>
    public static ProfileView Of(HeldProfile held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new ProfileView(held.Instrument, held.Profile, $"/profile/{held.Id}", Beside: held.Beside is { } beside ? Of(beside) : null, Crowd: held.Crowd) { Manual = held.Manual, Origin = held.Origin };
    }

    /// <summary>Name of the technical manual that was the newest when the profile was made; null when there was none.</summary>
    public string? Manual { get; init; }

    /// <inheritdoc cref="HeldProfile.Origin"/>
    public string? Origin { get; init; }

    /// <summary>The technical manual, as it was then where that is kept; null for a questionnaire without scales.</summary>
    public string? ManualAddress => Instrument.Scales.Count == 0 ? null : $"/manual/{Instrument.Key}{(Manual is null ? "" : $"/{Manual}")}";

    public bool IsSample => Kind == ProfileKind.Sample;

    /// <summary>False for a trial, whose explanations are those of the stored numbers, and for what is lent: they show answers.</summary>
    public bool HasExplanations => Kind is ProfileKind.Own or ProfileKind.Sample;

    /// <summary>What of the report is shown.</summary>
    public ReportPart Parts { get; init; } = ReportPart.All;

    public bool Shows(ReportPart part) => Parts.HasFlag(part) && IsThere(part);

    /// <summary>Whether a questionnaire like this one has such a part.</summary>
    public bool IsThere(ReportPart part) => part switch
    {
        ReportPart.Map => Instrument.Map is not null,
        ReportPart.Scores => Instrument.Scales.Count > 0 && !HasJudgements,
        ReportPart.Next => Has(Topic.Next),
        ReportPart.Strength => Has(Topic.Strength),
        ReportPart.Need => Instrument.Need is not null,
        ReportPart.Balance or ReportPart.Agreement => Instrument.Balance.Count > 0,
        ReportPart.Elements => Instrument.ItemPairs.Count > 0,
        ReportPart.Shares => Instrument.Shares.Count > 0,
        ReportPart.Knowledge or ReportPart.OwnProfile => HasJudgements,
        ReportPart.Plan => Instrument.Plan is not null,
        ReportPart.Crowd => Has(Topic.Crowd),
        _ => true,
    };

    private bool HasJudgements => Instrument.Items.Any(item => item.Fact is not null);

    /// <summary>How each number was made.</summary>
    public IReadOnlyList<Derivation> Derivations => Explanation.Of(Instrument, Profile, Read(Beside), Crowd);

    public string TitleOf(string derivation) => Derivation.IsOfBeside(derivation, out var own) ? Beside!._titles.Value[own] : _titles.Value[own];

    public IEnumerable<Instrument> Questionnaires => Beside is { } beside ? [Instrument, beside.Instrument] : [Instrument];

    public IEnumerable<string> NumbersOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Numbers ?? NumberLinks.Derivations(this, sentence);
    }

    public AnswerSheet Sheet => _sheet.Value;

    public Sentence Headline => _sentences.Value[Topic.Headline].Single();

    /// <summary>The lines of the map in words, for a legend: "60 is “Often”"; null without axes or where a line stands between two answers.</summary>
    public string? CutName => Instrument.Map is null ? null : Instrument.Axes.Select(axis => axis.Cut).Distinct().ToArray() is [var cut]
        && Instrument.Format is { } format
        && format.Lo + (cut * format.Range / 100) is var step && double.IsInteger(step)
            ? $"{cut:0} is “{format.LabelOf((int)step)}”"
            : null;

    public bool Has(Topic topic) => _sentences.Value.Contains(topic);

    /// <summary>A further result; without a value when there is none of this id.</summary>
    public Figure Figure(string id) => Profile.Figure(id) ?? new Figure(id, null);

    /// <summary>Name of a scale, or of a process that is rated twice.</summary>
    public string NameOf(string id) => Instrument.Scales.FirstOrDefault(scale => scale.Id == id)?.Name ?? Instrument.Balance.First(process => process.Id == id).Name;

    public IEnumerable<Sentence> Say(Topic topic) => _sentences.Value[topic];

    public IEnumerable<Sentence> Say(Topic topic, string rule) => _sentences.Value[topic].Where(sentence => sentence.Rule == rule);

    /// <summary>Where a number is explained; <paramref name="derivation"/> is the id of its <see cref="Derivation"/>.</summary>
    public string How(string derivation) =>
        Derivation.IsOfBeside(derivation, out var own) && Beside is { } beside ? beside.How(own) : $"{Address}/how#{own}";

    /// <summary>Id of a heading, its own also where several results share a page.</summary>
    public string Anchor(string name) => $"{Instrument.Id}-{name}";

    /// <summary>Id of the name of the chapter it is, within a report of several results; null when it stands alone.</summary>
    public string? Chapter { get; init; }

    /// <summary>Ids of what names a part: its heading, after the chapter where there are several with the same heading.</summary>
    public string Labels(string name) => Chapter is null ? Anchor(name) : $"{Chapter} {Anchor(name)}";

    /// <summary>A chart's name for whoever cannot see it.</summary>
    public string NameOfChart(string name) => Kind switch
    {
        ProfileKind.Sample => $"Sample, not a person’s result. {name}",
        ProfileKind.Trial => $"What if. {name}",
        _ => name,
    };

    /// <summary>Style of a side of the map.</summary>
    public static string HueOf(Side side) => side == Side.Up ? "lead" : "manage";

    /// <summary>Style of a scale or process: the hue of the axis it belongs to, or speaks for.</summary>
    public string HueOf(string scaleId) => HueOf(Instrument, scaleId);

    /// <inheritdoc cref="HueOf(string)"/>
    public static string HueOf(Instrument instrument, string scaleId) =>
        instrument.Balance.FirstOrDefault(process => process.Id == scaleId) is { } process ? HueOf(process.Side)
        : instrument.Need is { } need ? HueOf(scaleId == need.Up ? Side.Up : Side.Across)
        : instrument.ItemPairs.Count > 0 && PairFigures.Scales(instrument) is var (up, across) ? scaleId == up ? "lead" : scaleId == across ? "manage" : ""
        : instrument.Map is not { } map ? ""
        : instrument.Axis(map.Up).Scales.Contains(scaleId, StringComparer.Ordinal) ? "lead"
        : instrument.Axis(map.Across).Scales.Contains(scaleId, StringComparer.Ordinal) ? "manage"
        : "";

    private static Beside? Read(ProfileView? view) => view is null ? null : new Beside(view.Instrument, view.Profile);
}
