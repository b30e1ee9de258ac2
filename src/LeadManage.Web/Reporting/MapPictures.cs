using System.Globalization;
using System.Net.Mime;
using LeadManage.Web.Account;
using LeadManage.Web.Profiles;
using LeadManage.Web.Reporting.Markup;
using LeadManage.Web.Reporting.Setting;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Reporting;

/// <summary>The map of a result as a picture to keep or send: the page's own drawing, as SVG or PNG, in light colors on a ground of its own.</summary>
public sealed class MapPictures(StoredProfiles profiles, AccountData accounts, Press press)
{
    private const int MostLetters = 50;

    /// <summary>The map of a result, for whoever holds it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">Its sitting.</param>
    /// <param name="width">Pixels, for a PNG; null for an SVG.</param>
    /// <param name="named">True to write the name of the account on it.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Null when there is no such result for this actor, it has no map, or it is damaged.</returns>
    public async Task<MapPicture?> OfAsync(Actor actor, SittingId id, int? width, bool named, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await profiles.UndamagedAsync(actor, id, ct) is { } held
            ? await DrawAsync(ProfileView.Of(held), held.SubmittedAt, named && actor.HasAccount ? accounts.Of(actor).Name : null, width, ct)
            : null;
    }

    /// <param name="view">What is drawn.</param>
    /// <param name="at">When it was answered.</param>
    /// <param name="name">Whose it is; null for no name.</param>
    /// <param name="width">Pixels, for a PNG; null for an SVG.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Null when there is no map.</returns>
    internal async Task<MapPicture?> DrawAsync(ProfileView view, DateTimeOffset at, string? name, int? width, CancellationToken ct)
    {
        if (!view.Shows(ReportPart.Map))
            return null;
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MapSheet.View)] = view,
            [nameof(MapSheet.Line)] = $"{(name is null ? "" : $"{Short(name)} · ")}{at:MMMM d, yyyy}",
        };
        var file = $"leadmanage-map-{view.Instrument.Id}-{at:yyyy-MM-dd}";
        return width is { } pixels
            ? new MapPicture($"{file}.png", MediaTypeNames.Image.Png, await press.MakeAsync<MapSheet>(parameters, markup => PictureFile.Png(Drawn(markup), pixels), ct))
            : new MapPicture($"{file}.svg", MediaTypeNames.Image.Svg, await press.MakeAsync<MapSheet>(parameters, markup => PictureFile.Svg(Drawn(markup)), ct));
    }

    private static Element Drawn(string markup) => MarkupReader.Read(markup).Elements.Single();

    /// <summary>As much of a name as there is room for.</summary>
    private static string Short(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements <= MostLetters ? name : $"{letters.SubstringByTextElements(0, MostLetters)}…";
    }
}
