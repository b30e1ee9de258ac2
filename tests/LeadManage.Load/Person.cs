using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Load;

/// <summary>Somebody with a cookie and a sitting of lm36, made over HTTP as a browser does it.</summary>
/// <param name="Cookie">As it is sent.</param>
/// <param name="Sitting">Id of the sitting.</param>
public sealed partial record Person(string Cookie, string Sitting)
{
    private static readonly Instrument Lm36 = InstrumentCatalog.Published.Latest("lm36")!;

    private long _counter;

    /// <summary>One answer as the page posts it; each call answers another statement, over and over.</summary>
    public string NextAnswer()
    {
        var counter = Interlocked.Increment(ref _counter);
        return $$"""[{"writer":"load","counter":{{counter}},"itemId":"{{Lm36.Items[(int)(counter % Lm36.Items.Count)].Id}}","value":{{counter % 6 + 1}}}]""";
    }

    public static async Task<Person> BegunAsync(Uri root)
    {
        using var client = new Client(root);
        var sitting = await client.BeginAsync();
        return new Person(client.Cookie, sitting);
    }

    public static async Task<Person> FinishedAsync(Uri root, Random chance)
    {
        using var client = new Client(root);
        var sitting = await client.BeginAsync();
        using var saved = await client.Http.PostAsJsonAsync($"/take/{sitting}/answers", Answers(chance));
        saved.EnsureSuccessStatusCode();
        await client.SubmitAsync(sitting);
        return new Person(client.Cookie, sitting);
    }

    /// <summary>A level for each scale and some spread around it, as people answer; now and then no opportunity.</summary>
    private static IEnumerable<object> Answers(Random chance)
    {
        var levels = Lm36.Scales.ToDictionary(scale => scale.Id, _ => 2.5 + (2.5 * chance.NextDouble()), StringComparer.Ordinal);
        return Lm36.Items.Select((item, index) => new
        {
            writer = "load",
            counter = index + 1,
            itemId = item.Id,
            value = chance.Next(40) == 0 ? (int?)null : Math.Clamp((int)Math.Round(levels[item.Keys[0].Scale] + chance.NextDouble() + chance.NextDouble() - 1), 1, 6),
        });
    }

    private sealed partial class Client : IDisposable
    {
        private readonly Uri _root;
        private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

        public Client(Uri root)
        {
            _root = root;
            Http = new HttpClient(_handler) { BaseAddress = root };
            Http.DefaultRequestHeaders.Add("Origin", root.GetLeftPart(UriPartial.Authority));
        }

        public HttpClient Http { get; }

        public string Cookie => string.Join("; ", _handler.CookieContainer.GetCookies(_root).Cast<Cookie>().Where(cookie => cookie.Name == "leadmanage"));

        public async Task<string> BeginAsync()
        {
            while (true)
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("agree", "yes")]);
                using var begun = await Http.PostAsync("/start/lm36", form);
                if (begun.Headers.Location?.ToString() is { } address)
                    return address.Split('/')[2];
                // One address may begin only so many sittings a second.
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }

        public async Task SubmitAsync(string sitting)
        {
            var page = await Http.GetStringAsync($"/take/{sitting}/review");
            using var form = new FormUrlEncodedContent(HiddenField().Matches(page).Select(field => KeyValuePair.Create(field.Groups["name"].Value, field.Groups["value"].Value)));
            using var submitted = await Http.PostAsync($"/take/{sitting}/review", form);
            if (submitted.Headers.Location?.ToString().EndsWith($"/profile/{sitting}", StringComparison.Ordinal) != true)
                throw new InvalidOperationException($"Not submitted: {submitted.StatusCode}");
        }

        public void Dispose()
        {
            Http.Dispose();
            _handler.Dispose();
        }

        [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex HiddenField();
    }
}
