namespace LeadManage.Assessment.Scoring;

/// <summary>Own generator of random numbers (SplitMix64), because the framework's may change and what is drawn must not.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Fisher-Yates, from the last place down.</summary>
    public void Shuffle<T>(T[] values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = (int)(Next() % (ulong)(last + 1));
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
