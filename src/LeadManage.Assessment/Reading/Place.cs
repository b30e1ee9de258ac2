using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>Where the point lies, as far as it may be put into words: the likeliest region and the neighbor that is likeliest after it.</summary>
/// <param name="Region">The likeliest region.</param>
/// <param name="Probability">Its probability, 0-1.</param>
/// <param name="Neighbor">The region across the line that is the less sure of the two; always shares a border with <paramref name="Region"/>.</param>
/// <param name="NeighborProbability">Its probability, 0-1.</param>
public sealed record Place(Region Region, double Probability, Region Neighbor, double NeighborProbability)
{
    public ProbabilityWord Word => Likelihood.WordFor(Probability);

    /// <summary>Below .75 both regions are spoken of, never one alone.</summary>
    public bool NamesBoth => Probability < Likelihood.Probably;

    public static Place Of(MapPosition map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Of(map.Both, map.UpFirst, map.AcrossFirst, map.Neither);
    }

    /// <summary>The place by the probabilities of the four regions, which add up to one.</summary>
    internal static Place Of(double both, double upFirst, double acrossFirst, double neither)
    {
        // A score lies on its cut exactly when the probability of either side is .5.
        var up = Cut.Distance(both + upFirst, .5);
        var across = Cut.Distance(both + acrossFirst, .5);
        var region = RegionAt(up >= 0, across >= 0);
        var neighbor = Math.Abs(up) < Math.Abs(across)
            ? RegionAt(up < 0, across >= 0)
            : RegionAt(up >= 0, across < 0);
        return new Place(region, ProbabilityOf(region), neighbor, ProbabilityOf(neighbor));

        double ProbabilityOf(Region of) => of switch { Region.Both => both, Region.UpFirst => upFirst, Region.AcrossFirst => acrossFirst, _ => neither };
    }

    /// <summary>For example <c>probably “Leader-manager”</c> or <c>on the border between “Leading first” and “Leader-manager”</c>.</summary>
    public string InWords(AxisMap map) => Word switch
    {
        ProbabilityWord.Clearly => $"clearly “{NameOf(map, Region)}”",
        ProbabilityWord.Probably => $"probably “{NameOf(map, Region)}”",
        ProbabilityWord.MoreLikely => $"more likely “{NameOf(map, Region)}” than “{NameOf(map, Neighbor)}”",
        _ => $"on the border between “{NameOf(map, Region)}” and “{NameOf(map, Neighbor)}”",
    };

    public static double ProbabilityOf(MapPosition map, Region region)
    {
        ArgumentNullException.ThrowIfNull(map);
        return region switch
        {
            Region.Both => map.Both,
            Region.UpFirst => map.UpFirst,
            Region.AcrossFirst => map.AcrossFirst,
            _ => map.Neither,
        };
    }

    public static string NameOf(AxisMap map, Region region)
    {
        ArgumentNullException.ThrowIfNull(map);
        return region switch
        {
            Region.Both => map.Both,
            Region.UpFirst => map.UpFirst,
            Region.AcrossFirst => map.AcrossFirst,
            _ => map.Neither,
        };
    }

    private static Region RegionAt(bool up, bool across) => (up, across) switch
    {
        (true, true) => Region.Both,
        (true, false) => Region.UpFirst,
        (false, true) => Region.AcrossFirst,
        _ => Region.Neither,
    };
}
