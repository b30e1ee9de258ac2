using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Reading;

namespace LeadManage.Web.Profiles;

/// <summary>Something read whose numbers open: one profile, or what changed between two.</summary>
public interface IExplained
{
    /// <summary>False where numbers do not lead anywhere.</summary>
    bool HasExplanations { get; }

    /// <summary>The questionnaires whose names may stand in its sentences.</summary>
    IEnumerable<Instrument> Questionnaires { get; }

    /// <summary>Where a number is explained; <paramref name="derivation"/> is the id of its <see cref="Derivation"/>, or "contents" for the list of all.</summary>
    string How(string derivation);

    /// <summary>What that explanation is called.</summary>
    string TitleOf(string derivation);

    /// <summary>The derivations of a sentence's numbers, in the order of its text.</summary>
    IEnumerable<string> NumbersOf(Sentence sentence);
}
