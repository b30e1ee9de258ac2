using LeadManage.Web.Reporting.Setting;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Reporting;

/// <summary>Where every report and every picture is made. Each takes a moment of a processor and some megabytes, so only few are made at once and the others wait in order.</summary>
public sealed class Press(IServiceProvider services) : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <param name="parameters">Of the component that is printed.</param>
    /// <param name="order">How it is printed.</param>
    /// <param name="ct">Gives up, also in the middle of a print.</param>
    /// <returns>A PDF; the same parameters give the same bytes.</returns>
    internal Task<byte[]> PrintAsync<TPaper>(Dictionary<string, object?> parameters, PrintOrder order, CancellationToken ct) where TPaper : IComponent =>
        MakeAsync<TPaper>(parameters, markup => Printer.Print(markup, order, ct), ct);

    /// <param name="parameters">Of the component.</param>
    /// <param name="make">A file of its markup.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task<byte[]> MakeAsync<TComponent>(Dictionary<string, object?> parameters, Func<string, byte[]> make, CancellationToken ct) where TComponent : IComponent
    {
        await _free.WaitAsync(ct);
        try
        {
            return make(await Rendering.MarkupOfAsync<TComponent>(services, parameters));
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
