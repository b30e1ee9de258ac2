using System.Reflection;
using System.Text.RegularExpressions;

namespace LeadManage.Web.Tests.Architecture;

public sealed class AssemblyRules
{
    [Fact]
    public void Assessment_is_pure_and_knows_nothing_of_the_web_or_the_store()
    {
        string[] foreign = ["LeadManage.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Microsoft.Extensions"];

        Code.NoneMay(
            "Web depends on Assessment, never the other way",
            Code.Assessment.GetReferencedAssemblies().Select(name => name.Name!).Where(name => foreign.Any(start => name.StartsWith(start, StringComparison.Ordinal))));
    }

    [Fact]
    public void No_interface_is_declared_for_one_implementation() =>
        Code.NoneMay(
            "An interface earns its place with a second implementation",
            from type in Code.Web.GetTypes().Concat(Code.Assessment.GetTypes())
            where type.IsInterface && type.Assembly.GetTypes().Count(other => !other.IsInterface && other.IsAssignableTo(type)) < 2
            select type.FullName!);

    /// <summary>The limit is time on the wall, not work: on a busy machine a thread that waited its turn within a match would end the page with an error.</summary>
    [Fact]
    public void No_pattern_of_the_program_gives_up_after_a_time() =>
        Code.NoneMay(
            "Patterns are our own and what they read is bounded: Timeout.Infinite",
            from type in Code.Web.GetTypes().Concat(Code.Assessment.GetTypes())
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where method.GetCustomAttribute<GeneratedRegexAttribute>() is { MatchTimeoutMilliseconds: not Timeout.Infinite }
            select $"{type.Name}.{method.Name}");
}
