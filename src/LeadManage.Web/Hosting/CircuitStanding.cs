namespace LeadManage.Web.Hosting;

/// <summary>Whether a circuit still takes events; one a circuit. Once it has ended it never begins again: the page is loaded anew.</summary>
public sealed class CircuitStanding
{
    private readonly Lock _once = new();

    public CircuitEnd? Ended { get; private set; }

    /// <summary>Raised when it ends, on any thread.</summary>
    public event EventHandler? HasEnded;

    internal void End(CircuitEnd why)
    {
        lock (_once)
        {
            if (Ended is not null)
                return;
            Ended = why;
        }

        HasEnded?.Invoke(this, EventArgs.Empty);
    }
}
