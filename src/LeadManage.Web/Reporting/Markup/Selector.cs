using System.Buffers;

namespace LeadManage.Web.Reporting.Markup;

/// <summary>A selector of a style sheet as far as our sheets style pictures with it: names and classes, below or right below one another.</summary>
internal sealed class Selector
{
    private static readonly SearchValues<char> Unread = SearchValues.Create(":[#*+~@");

    private readonly IReadOnlyList<Step> _steps;

    private Selector(IReadOnlyList<Step> steps) => _steps = steps;

    /// <summary>Classes count before names, as in a browser.</summary>
    public int Weight => _steps.Sum(step => (10 * step.Classes.Count) + (step.Name.Length > 0 ? 1 : 0));

    /// <summary>What it asks of the element itself: a class with its dot, or else its name; nothing where it fits whatever stands there.</summary>
    public string Last => _steps[^1] is var step && step.Classes.Count > 0 ? $".{step.Classes[0]}" : step.Name;

    /// <returns>Null for what it does not read: states, attributes, media.</returns>
    public static Selector? Read(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAny(Unread))
            return null;
        var steps = new List<Step>();
        var child = false;
        foreach (var part in text.Replace(">", " > ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ">")
            {
                child = true;
                continue;
            }

            var names = part.Split('.');
            steps.Add(new Step(names[0], names[1..], child));
            child = false;
        }

        return new Selector(steps);
    }

    public bool Fits(Element element) => Fits(element, _steps.Count - 1);

    private bool Fits(Element? element, int at)
    {
        if (element is null || !_steps[at].Fits(element))
            return false;
        if (at == 0)
            return true;
        for (var above = element.Parent; above is not null; above = _steps[at].IsChild ? null : above.Parent)
            if (Fits(above, at - 1))
                return true;
        return false;
    }

    private sealed record Step(string Name, IReadOnlyList<string> Classes, bool IsChild)
    {
        public bool Fits(Element element) => (Name.Length == 0 || Name == element.Name) && Classes.All(element.Is);
    }
}
