using System.CommandLine;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>How a person agreed that the operator adds to what is theirs: asked for, kept, and shown to them.</summary>
internal static class ConsentOption
{
    public static Option<string> New()
    {
        var words = $"How this person agreed, in 1 to {OperatorLook.MostReasonLetters} letters, for example: signed form of 3 March 2026. It is kept, and the person reads it.";
        var consent = new Option<string>("--consent") { Description = words, HelpName = "TEXT", Required = true };
        consent.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value.Trim().Length is 0 or > OperatorLook.MostReasonLetters)
                given.AddError(words);
        });
        return consent;
    }
}
