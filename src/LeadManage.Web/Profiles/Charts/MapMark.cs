namespace LeadManage.Web.Profiles.Charts;

/// <summary>One point on the map with the areas that hold the true point; outlines are closed and stay inside the frame.</summary>
/// <param name="At">The scores.</param>
/// <param name="Inner">Outline of the 80 % ellipse.</param>
/// <param name="Outer">Outline of the 95 % ellipse.</param>
/// <param name="InnerName">Its label outside both areas, and where its leader line ends.</param>
/// <param name="OuterName">The same for the outer area.</param>
public sealed record MapMark(Spot At, IReadOnlyList<Spot> Inner, IReadOnlyList<Spot> Outer, MapLeader InnerName, MapLeader OuterName);

/// <summary>A label with a line to what it names.</summary>
public sealed record MapLeader(Label Label, Spot From, Spot To);
