namespace LeadManage.Assessment.Reading;

/// <summary>What stands behind a sentence: the weakest of the things it rests on, from the strongest kind to the weakest.</summary>
public enum Evidence
{
    /// <summary>A count, a mean or a quotation of the person's own answers.</summary>
    Answers,

    /// <summary>What was asked and what was not: a statement on the questionnaire, not on the person.</summary>
    Scope,

    /// <summary>The model of measurement error.</summary>
    Model,

    /// <summary>Sittings of other people.</summary>
    Sittings,

    /// <summary>What a questionnaire or this project has set: a line, a margin, a least number of answers, a key.</summary>
    Convention,

    /// <summary>An idea of the articles the questionnaires are built on, which was not tested.</summary>
    Idea,
}
