namespace LeadManage.Assessment.Grouping;

/// <summary>One axis or scale in the picture of a group, POMP 0-100.</summary>
/// <param name="Id">Id of the axis or scale.</param>
/// <param name="Mean">Mean of the people's scores, rounded to <see cref="GroupPicture.Step"/>.</param>
/// <param name="Error">Standard error of measurement of the mean, sqrt(sum SEM_i^2) / n, rounded up to a tenth; null when that of a person is not known.</param>
/// <param name="LowerQuartile">A quarter lies below, whole points (Hyndman and Fan 1996, type 7); null below <see cref="Disclosure.LeastForQuartiles"/> people.</param>
/// <param name="UpperQuartile">A quarter lies above.</param>
public sealed record GroupFigure(string Id, int Mean, double? Error, int? LowerQuartile, int? UpperQuartile);
