namespace LeadManage.Assessment.Instruments;

/// <summary>How a statement is answered. One of <see cref="ResponseFormat"/>, <see cref="TruthFormat"/>, <see cref="ShareFormat"/>, <see cref="TextFormat"/>, <see cref="DateFormat"/>.</summary>
public abstract record AnswerFormat
{
    private protected AnswerFormat()
    {
    }

    /// <summary>True when this is an answer in this format, whenever it was given.</summary>
    public abstract bool Accepts(Given given);

    /// <summary>What an answer has to be, to follow "The answer has to be", for example "one of 1 to 6".</summary>
    public abstract string Expected { get; }

    /// <summary>An accepted answer in words.</summary>
    public abstract string Words(Given given);

    /// <summary>Why an answer in the right form cannot be taken on this day; null when it can. Only for what is given now, never for what is stored.</summary>
    /// <param name="given">The answer; accepted by <see cref="Accepts"/>.</param>
    /// <param name="today">The day it is given.</param>
    public virtual string? FaultOn(Given given, DateOnly today) => null;
}
