using Microsoft.AspNetCore.WebUtilities;

namespace LeadManage.Web.Coaching;

/// <summary>What the list of clients shows, as its address keeps it: a reload, a lost circuit or a bookmark comes back to the same.</summary>
/// <param name="Search">Part of a name; empty for all.</param>
/// <param name="Sort">By what.</param>
/// <param name="Descending">The other way round.</param>
/// <param name="Page">From 1.</param>
public sealed record ClientsAddress(string Search, ClientSort Sort, bool Descending, int Page)
{
    public const int OnAPage = 25;

    public const int MostLetters = 80;

    // Beyond this no list goes, and the count of rows before the page stays a number.
    private const int MostPages = 100_000;

    public ClientQuery Query => new(Search, Sort: Sort, Descending: Descending, Skip: (Page - 1) * OnAPage, Take: OnAPage);

    /// <summary>Whatever stands in the address, something that can be shown.</summary>
    public static ClientsAddress Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var search = query.TryGetValue("search", out var text) ? text.ToString() : "";
        var sort = query.TryGetValue("sort", out var by) && Enum.GetValues<ClientSort>().FirstOrDefault(one => NameOf(one) == by) is var known && known != default ? known : ClientSort.Name;
        var page = query.TryGetValue("page", out var number) && int.TryParse(number, out var asked) ? Math.Clamp(asked, 1, MostPages) : 1;
        return new ClientsAddress(search.Length > MostLetters ? search[..MostLetters] : search, sort, query.ContainsKey("down"), page);
    }

    /// <summary>By another column, or the same the other way round; from the first page on.</summary>
    public ClientsAddress SortedBy(ClientSort sort) => this with { Sort = sort, Descending = Sort == sort ? !Descending : sort != ClientSort.Name, Page = 1 };

    /// <summary>Path and query; what is as usual is left out.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Search.Length > 0 ? $"search={Uri.EscapeDataString(Search)}" : null,
            Sort != ClientSort.Name ? $"sort={NameOf(Sort)}" : null,
            Descending ? "down=" : null,
            Page > 1 ? $"page={Page}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/clients" : $"/clients?{query}";
    }

    private static string NameOf(ClientSort sort) => sort switch
    {
        ClientSort.Latest => "latest",
        ClientSort.Up => "up",
        ClientSort.Across => "across",
        _ => "name",
    };
}
