namespace LeadManage.Browser.Tests.Running;

/// <summary>What a person holds in the hand.</summary>
public sealed record Device(int Width, int Height, bool Touch)
{
    public static Device Phone { get; } = new(390, 844, Touch: true);

    public static Device Desktop { get; } = new(1280, 900, Touch: false);

    public override string ToString() => Touch ? "phone" : "desktop";

    public BrowserNewContextOptions ToOptions() => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Touch,
        IsMobile = Touch,
        DeviceScaleFactor = Touch ? 2 : 1,
        IgnoreHTTPSErrors = true,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-US",
    };
}
