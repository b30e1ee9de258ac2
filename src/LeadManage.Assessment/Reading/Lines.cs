using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Reading;

/// <summary>The lines of the map in words.</summary>
internal static class Lines
{
    /// <summary>The label of the answer the line stands on, in quotes ("“Often”"), or "the line" where it stands between two answers.</summary>
    public static string NameOf(Instrument instrument, Axis axis)
    {
        var step = instrument.Format.Lo + (axis.Cut * instrument.Format.Range / 100);
        var nearest = (int)Math.Round(step);
        return Math.Abs(step - nearest) < 1e-9 ? $"“{instrument.Format.LabelOf(nearest)}”" : "the line";
    }
}
