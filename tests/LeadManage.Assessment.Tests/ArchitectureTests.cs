using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests;

/// <summary>Assessment is pure: the base library, FluentValidation and MathNet.Numerics; no clock, no chance, no disk, no network.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Assessment = typeof(ScoringService).Assembly;

    private static readonly string[] Impure =
    [
        "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random", "System.Guid",
        "System.Security.Cryptography.RandomNumberGenerator", "System.IO.File", "System.IO.FileStream", "System.IO.Directory",
        "System.Threading.Thread", "System.Threading.Timer",
    ];

    [Fact]
    public void Assessment_stands_on_the_base_library_FluentValidation_and_MathNet_alone() =>
        Assert.All(Assessment.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name is "FluentValidation" or "MathNet.Numerics" || IsBaseLibrary(reference),
            $"{reference.Name} is not of the base library."));

    [Fact]
    public void Assessment_reads_no_clock_and_no_disk_and_takes_no_chances()
    {
        var used = TypesUsed();

        Assert.Contains("System.Math", used);
        Assert.Empty(used.Intersect(Impure));
        Assert.DoesNotContain(used, type => type.StartsWith("System.Net."));
    }

    private static bool IsBaseLibrary(AssemblyName reference) =>
        reference.Name!.StartsWith("System.", StringComparison.Ordinal)
        && Path.GetDirectoryName(Assembly.Load(reference).Location) == Path.GetDirectoryName(typeof(object).Assembly.Location);

    private static HashSet<string> TypesUsed()
    {
        using var file = File.OpenRead(Assessment.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
