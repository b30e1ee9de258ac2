using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Web.Answering;

/// <summary>What is said of a questionnaire before it is answered, from what its file holds.</summary>
public static class Introduction
{
    /// <summary>How much there is to answer, as it is shown: "36 statements", "6 questions", "18 statements and 2 questions".</summary>
    public static string Amount(Instrument instrument)
    {
        var screens = ItemOrder.Of(instrument, seed: 0);
        var statements = screens.Where(IsStatement).Sum(screen => screen.Items.Count);
        var questions = screens.Count(screen => !IsStatement(screen));
        (int Count, string One)[] parts = [(statements, "statement"), (questions, "question")];
        return string.Join(" and ", parts
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count} {part.One}{(part.Count == 1 ? "" : "s")}"));
    }

    /// <summary>"statement" or "question": what comes first.</summary>
    public static string First(Instrument instrument) => IsStatement(ItemOrder.Of(instrument, seed: 0)[0]) ? "statement" : "question";

    public static string MaySay(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument switch
        {
            { Map: not null } => "How you see your own leading and managing over the last months, how precise that picture is, and what you could work on next.",
            { Need: not null } => "How much leading and how much managing your situation asks for, as you see it, by a rule that is explained.",
            { Balance.Count: > 0 } => "Where you gave more than was needed, and where less, as you see it.",
            { ItemPairs.Count: > 0 } => "Where you see your work nearer to leading, where nearer to managing, pair by pair.",
            { Plan: not null } => "Your own words, put together as a plan that you can keep.",
            _ when instrument.Items.Any(item => item.Fact is not null) => "Which statements you judged right, why each is true or false, and whether you were as sure as you may be.",
            { Scales.Count: > 0 } => $"How you see yourself over the last months in {string.Join(", ", instrument.Scales.Select(scale => scale.Name))}, and how precise that picture is.",
            _ => "Your own answers, for you to keep.",
        };
    }

    public static string MayNotSay(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var bothSides = instrument.Map is not null || instrument.Need is not null || instrument.Balance.Count + instrument.ItemPairs.Count > 0;
        return "It is not a test of ability or character, shows only your own view, and must not decide about hiring, pay or promotion."
            + (bothSides ? " Neither leading nor managing is the better one." : "");
    }

    /// <summary>A statement is read and judged; a question asks for a rating without named steps, shares, words or a day.</summary>
    private static bool IsStatement(Screen screen) => screen.Items[0].Format is ResponseFormat { EveryStepIsNamed: true } or TruthFormat;
}
