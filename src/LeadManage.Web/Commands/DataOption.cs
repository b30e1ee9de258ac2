using System.CommandLine;

namespace LeadManage.Web.Commands;

/// <summary>The data folder of a command.</summary>
internal static class DataOption
{
    public static Option<string?> New() => new("--data") { Description = "The data folder; without it the one the server takes.", HelpName = "FOLDER" };
}
