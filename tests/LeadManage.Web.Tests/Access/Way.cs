using LeadManage.Web.Account;
using LeadManage.Web.Tests.Answering;

namespace LeadManage.Web.Tests.Access;

/// <summary>How one can tell that an operation was done.</summary>
internal enum Sign
{
    /// <summary>The answer is another one than for a record that is not there: also the mere hint that it exists counts as done.</summary>
    Differs,

    /// <summary>The answer names Ann's record, which was not asked for by an id.</summary>
    Names,

    /// <summary>The answer names her sitting.</summary>
    NamesSitting,

    /// <summary>The answer repeats what a coach typed about her.</summary>
    NamesWords,

    /// <summary>Something in the store is another; and if not, the answer has to be the one for a record that is not there.</summary>
    Changes,
}

/// <summary>One way to an operation.</summary>
/// <param name="Channel">page, post, circuit or call.</param>
/// <param name="Name">The route with its method, or the method of a feature.</param>
/// <param name="Sign">What shows that it was done.</param>
/// <param name="AskAsync">Tries it, and gives the whole answer as text.</param>
internal sealed record Way(string Channel, string Name, Sign Sign, Func<Scene, Subject, Target, Task<string>> AskAsync)
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>States in which the way exists at all.</summary>
    public string States { get; init; } = "PSE";

    /// <summary>Subjects who may do it by other ways, and by this one neither do nor shall.</summary>
    public IReadOnlyList<string> Leaves { get; init; } = [];

    /// <summary>Whoever has an account changes their own by it; it cannot name Ann's.</summary>
    public bool IsOwnAccountOnly { get; init; }

    public static Way Page(string route, Func<Target, string> path, Sign sign = Sign.Differs) =>
        new("page", $"GET {route}", sign, async (_, subject, target) => await Answer.OfAsync(await subject.Browser.GetAsync(new Uri(path(target), UriKind.Relative), None)));

    /// <summary>A form as a browser sends it: with the antiforgery token of whoever sends it.</summary>
    public static Way Form(string route, Func<Target, string> path, Func<Target, (string, string)[]> fields) =>
        new("post", $"POST {route}", Sign.Changes, async (_, subject, target) =>
        {
            using var form = Taker.Form([("__RequestVerificationToken", await subject.TokenAsync()), .. fields(target)]);
            return await Answer.OfAsync(await subject.Browser.PostAsync(new Uri(path(target), UriKind.Relative), form, None));
        });

    public static Way Form(string route, Func<Target, string> path, Func<Target, string> handler, params (string, string)[] fields) =>
        Form(route, path, target => [("_handler", handler(target)), .. fields]);

    public static Way Json(string route, Func<Target, string> path, string body) =>
        new("post", $"POST {route}", Sign.Changes, async (_, subject, target) =>
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            return await Answer.OfAsync(await subject.Browser.PostAsync(new Uri(path(target), UriKind.Relative), content, None));
        });

    /// <summary>A part that lives in a circuit. Whoever is not given the page begins the circuit with a page that was made for somebody else.</summary>
    public static Way Island(string route, Func<Target, string> path, Sign sign = Sign.Differs) =>
        new("circuit", $"GET {route}", sign, async (scene, subject, target) => await OpenPart.ReadAsync(scene, subject, path(target), target));

    public static Way Call<T>(string name, Func<T, Actor, Target, Task<object?>> call, Sign sign = Sign.Differs)
        where T : notnull =>
        new("call", name, sign, async (scene, subject, target) =>
        {
            try
            {
                return $"{await scene.CallAsync<T>(feature => call(feature, subject.Actor, target))}";
            }
            catch (InvalidOperationException refused)
            {
                return refused.Message;
            }
        });
}
