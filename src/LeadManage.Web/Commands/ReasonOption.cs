using System.CommandLine;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Commands;

/// <summary>Why somebody's data is read on the command line: asked for, kept, and shown to its owner.</summary>
internal static class ReasonOption
{
    public static Option<string> New(string what)
    {
        var reason = new Option<string>("--reason") { Description = $"Why {what}, in 1 to {OperatorLook.MostReasonLetters} letters; it is kept.", HelpName = "TEXT", Required = true };
        reason.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value.Trim().Length is 0 or > OperatorLook.MostReasonLetters)
                given.AddError($"The reason says why {what}, in 1 to {OperatorLook.MostReasonLetters} letters; it is kept.");
        });
        return reason;
    }

    public static Option<string?> Person() => new("--person") { Description = "Address of an account: its owner reads the reason among the looks.", HelpName = "EMAIL" };
}
