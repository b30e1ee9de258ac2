namespace LeadManage.Web.Reporting.Setting;

/// <summary>Glyphs of one look.</summary>
internal sealed record Run(Glyphs Glyphs, Ink Ink)
{
    public float Width => Glyphs.Width * Ink.Size;

    public float Tail => Glyphs.Tail * Ink.Size;
}

/// <summary>One line of a paragraph.</summary>
/// <param name="Runs">In the order of the text.</param>
/// <param name="RightToLeft">True where the paragraph begins at the right.</param>
internal sealed record Line(IReadOnlyList<Run> Runs, bool RightToLeft)
{
    public float Size => Runs.Select(run => run.Ink.Size).DefaultIfEmpty().Max();

    /// <summary>Without the spaces it ends with.</summary>
    public float Width => Runs.Sum(run => run.Width) - (Runs.Count > 0 ? Runs[^1].Tail : 0);

    /// <param name="page">Where it is drawn.</param>
    /// <param name="x">Left end of the column.</param>
    /// <param name="width">Of the column.</param>
    /// <param name="baseline">Height of the letters' feet.</param>
    /// <param name="end">Which end of the line stands at that of the column; null for the one it begins at.</param>
    public void Draw(Page page, float x, float width, float baseline, Profiles.Charts.TextEnd? end = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        var tail = Runs.Count > 0 ? Runs[^1].Tail : 0;
        var at = (end ?? (RightToLeft ? Profiles.Charts.TextEnd.End : Profiles.Charts.TextEnd.Start)) switch
        {
            Profiles.Charts.TextEnd.Start => RightToLeft ? x - tail : x,
            Profiles.Charts.TextEnd.Middle => x + ((width - Width) / 2),
            _ => x + width - Width - (RightToLeft ? tail : 0),
        };
        foreach (var together in Joined(Bidi.Seen(Runs, run => run.Glyphs.Level)))
        {
            var (from, ink) = (at, together[0].Ink);
            page.Text(together, at, baseline);
            at += together.Sum(run => run.Width);
            if (ink.Link is { } link)
                page.Link(link, from, at - together[^1].Tail, baseline, ink);
        }
    }

    /// <summary>Neighbors of one look and face that run left to right are drawn as one.</summary>
    private static IEnumerable<IReadOnlyList<Run>> Joined(IReadOnlyList<Run> seen)
    {
        var together = new List<Run>();
        foreach (var run in seen)
        {
            if (together.Count > 0 && !(together[^1].Ink == run.Ink && together[^1].Glyphs.Face == run.Glyphs.Face && (together[^1].Glyphs.Level | run.Glyphs.Level) % 2 == 0))
            {
                yield return together;
                together = [];
            }

            together.Add(run);
        }

        if (together.Count > 0)
            yield return together;
    }
}
