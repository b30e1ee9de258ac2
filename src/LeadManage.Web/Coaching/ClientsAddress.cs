using Microsoft.AspNetCore.WebUtilities;

namespace LeadManage.Web.Coaching;

/// <summary>What the list of clients shows, as its address keeps it: a reload, a lost circuit or a bookmark comes back to the same.</summary>
/// <param name="Search">Part of a name; empty for all.</param>
/// <param name="Sort">By what.</param>
/// <param name="Descending">The other way round.</param>
/// <param name="Page">From 1.</param>
/// <param name="Flag">Only those.</param>
/// <param name="Change">Only those to whom this happened.</param>
/// <param name="Group">Only those who told that they have answered in it.</param>
/// <param name="Questionnaire">Whose newest result is shown, by id without the version; whether there is such a one is asked by whoever reads.</param>
public sealed record ClientsAddress(
    string Search, ClientSort Sort, bool Descending, int Page, ClientPick Flag = ClientPick.All, ChangePick Change = ChangePick.All, long? Group = null, string Questionnaire = ClientsAddress.Usual)
{
    /// <summary>The questionnaire that is shown where the address names none.</summary>
    public const string Usual = "lm36";

    public const int OnAPage = 25;

    public const int MostLetters = 80;

    // Beyond this no list goes, and the count of rows before the page stays a number.
    private const int MostPages = 100_000;

    public ClientQuery Query => new(Search, Questionnaire, Sort, Descending, (Page - 1) * OnAPage, OnAPage, Flag, Change, Group);

    /// <summary>True when nobody is left out.</summary>
    public bool IsEverybody => this is { Search.Length: 0, Flag: ClientPick.All, Change: ChangePick.All, Group: null };

    /// <summary>What to say where nobody is found.</summary>
    public string WhyNobody => this switch
    {
        { Search.Length: > 0, Flag: ClientPick.All, Change: ChangePick.All, Group: null } => "Nobody of this name shares a result with you.",
        { Search.Length: > 0 } => "Nobody of this name is among those you picked here.",
        { Group: not null } => "Of this group nobody who shares with you has told you by name that they have answered. A name shows only when its owner wants that.",
        { Change: ChangePick.None } => "Nobody here has two results between which nothing changed reliably.",
        { Change: not ChangePick.All } => "Nobody here has two results between which this changed reliably.",
        { Flag: ClientPick.New } => "Nothing is new: you have opened the newest result of everybody here.",
        _ => "No goal is due. Set one with a day on a client’s page, and it shows here when its day has come.",
    };

    /// <summary>Whatever stands in the address, something that can be shown.</summary>
    public static ClientsAddress Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var search = query.TryGetValue("search", out var text) ? text.ToString() : "";
        var sort = query.TryGetValue("sort", out var by) && Enum.GetValues<ClientSort>().FirstOrDefault(one => NameOf(one) == by) is var known && known != default ? known : ClientSort.Name;
        var page = query.TryGetValue("page", out var number) && int.TryParse(number, out var asked) ? Math.Clamp(asked, 1, MostPages) : 1;
        var flag = query.TryGetValue("only", out var only) ? Enum.GetValues<ClientPick>().FirstOrDefault(one => NameOf(one) == only) : ClientPick.All;
        var change = query.TryGetValue("change", out var moved) ? Enum.GetValues<ChangePick>().FirstOrDefault(one => NameOf(one) == moved) : ChangePick.All;
        long? group = query.TryGetValue("group", out var which) && long.TryParse(which, out var id) && id > 0 ? id : null;
        var questionnaire = query.TryGetValue("of", out var of) && of.ToString() is { Length: > 0 and <= MostLetters } named ? named : Usual;
        return new ClientsAddress(search.Length > MostLetters ? search[..MostLetters] : search, sort, query.ContainsKey("down"), page, flag, change, group, questionnaire);
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
            Flag != ClientPick.All ? $"only={NameOf(Flag)}" : null,
            Change != ChangePick.All ? $"change={NameOf(Change)}" : null,
            Group is { } group ? $"group={group}" : null,
            Questionnaire != Usual ? $"of={Uri.EscapeDataString(Questionnaire)}" : null,
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

    private static string NameOf(ClientPick flag) => flag switch
    {
        ClientPick.New => "new",
        ClientPick.Due => "due",
        _ => "all",
    };

    private static string NameOf(ChangePick change) => change switch
    {
        ChangePick.Up => "up",
        ChangePick.Down => "down",
        ChangePick.None => "none",
        _ => "all",
    };
}
