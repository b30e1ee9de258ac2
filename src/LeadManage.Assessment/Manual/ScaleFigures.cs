using LeadManage.Assessment.Statistics;

namespace LeadManage.Assessment.Manual;

/// <summary>How one scale behaves. What needs more people than there are is null.</summary>
/// <param name="Id">Id of the scale.</param>
/// <param name="Complete">People who answered all its statements: reliability is computed from them.</param>
/// <param name="Scores">The scores of everybody who has one.</param>
/// <param name="Alpha">Cronbach's alpha.</param>
/// <param name="AlphaInterval">Its 95 % interval (Feldt, Woodruff and Salih 1987).</param>
/// <param name="Omega">Omega total of one factor, by maximum likelihood.</param>
/// <param name="Sem">Standard error of measurement of the scores, SD sqrt(1 - alpha), POMP points.</param>
/// <param name="Items">Its statements, in the order of the questionnaire.</param>
public sealed record ScaleFigures(string Id, int Complete, ScoreDistribution Scores, double? Alpha, Interval? AlphaInterval, double? Omega, double? Sem, IReadOnlyList<ItemFigures> Items);
