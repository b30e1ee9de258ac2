using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>Puts a profile into words. Pure: the same profile gives the same sentences.</summary>
public static class Narrative
{
    /// <summary>The reading of a profile, ordered by topic and then by rule; exactly one headline.</summary>
    /// <param name="instrument">The questionnaire, in the version the profile was made with.</param>
    /// <param name="profile">Its profile; whatever is missing in it is passed over or named as missing.</param>
    /// <param name="beside">A profile of the same person that this one is read beside; null when there is none.</param>
    /// <param name="crowd">The others on this server; null when they are not to be spoken of.</param>
    /// <exception cref="ArgumentException">The profile, or what the others answered, belongs to another questionnaire.</exception>
    public static IReadOnlyList<Sentence> Of(Instrument instrument, Profile profile, Beside? beside = null, Crowd? crowd = null)
    {
        var reading = new ProfileReading(instrument, profile, beside, crowd);
        return UnderOneHeadline([.. NarrativeRules.All.SelectMany(rule => rule.Speak(reading))]);
    }

    /// <summary>What can be said of two sittings: exactly one headline, each score, how sure it is, and what it does not tell.</summary>
    public static IReadOnlyList<Sentence> Of(ChangeReading change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return UnderOneHeadline([.. NarrativeRules.All.SelectMany(rule => rule.Speak(change))]);
    }

    /// <summary>Headline rules stand from the most to the least telling; the last always has something to say.</summary>
    private static Sentence[] UnderOneHeadline(Sentence[] sentences)
    {
        var headline = sentences.First(sentence => sentence.Topic == Topic.Headline);
        return [headline, .. sentences.Where(sentence => sentence.Topic != Topic.Headline)];
    }
}
