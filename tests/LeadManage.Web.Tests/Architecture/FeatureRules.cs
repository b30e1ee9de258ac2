using System.Reflection;
using LeadManage.Web.Account;
using LeadManage.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Architecture;

public sealed class FeatureRules
{
    /// <summary>What has nothing of anybody in particular, or stands below the features; every other room is one of features.</summary>
    private static readonly string[] NoFeatures = ["Commands", "Hosting", "Keeping", "Mailing", "Manual", "Storage"];

    /// <summary>What Identity and the cookie ask while they find out who acts.</summary>
    private static readonly string[] CalledByTheFramework = ["PersonStore", "SessionTickets"];

    /// <summary>Methods that come before there is an acting person, each with its reason.</summary>
    private static readonly Dictionary<string, string> WithoutActor = new(StringComparer.Ordinal)
    {
        ["Confirming.ConfirmAsync"] = "lets in whoever has link and password",
        ["Confirming.Peek"] = "says what a link opens, to whoever has the link",
        ["Confirming.SendAsync"] = "answers alike to everybody",
        ["GuestTokens.IssueAsync"] = "makes the acting person",
        ["GuestTokens.FindAsync"] = "finds the acting person from the cookie",
        ["InactiveAccounts.LookAsync"] = "is the server's own, at a beat of its clock",
        ["Resetting.AskAsync"] = "answers alike to everybody",
        ["Resetting.Peek"] = "says what a link opens, to whoever has the link",
        ["Resetting.ResetAsync"] = "is allowed by the link",
        ["SetupToken.OfferAsync"] = "asks at the start whether there is an administrator",
        ["SetupToken.IsRight"] = "is asked by whoever is not known yet",
        ["SetupToken.Spend"] = "is spent by whoever was not known before",
        ["UsedCodes.TryUseAsync"] = "is asked while it is found out who acts",
        ["Sittings.PeekAsync"] = "says what a link opens, to whoever has the link",
    };

    [Fact]
    public void Whoever_reads_or_writes_the_store_asks_first_who_acts() =>
        Code.NoneMay(
            "The acting person is the first parameter of every feature method",
            from method in FeatureMethods
            where method.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor)
            where !WithoutActor.ContainsKey(NameOf(method))
            select NameOf(method));

    [Fact]
    public void The_exceptions_still_exist() =>
        Code.NoneMay("An exception for a method that is gone", WithoutActor.Keys.Except(FeatureMethods.Select(NameOf), StringComparer.Ordinal));

    [Fact]
    public void A_method_that_can_be_canceled_takes_the_token_last() =>
        Code.NoneMay(
            "CancellationToken comes last",
            from method in Code.Web.GetTypes().Where(type => type.Namespace?.StartsWith("LeadManage.Web", StringComparison.Ordinal) == true).SelectMany(DeclaredMethods)
            let parameters = method.GetParameters()
            where parameters.SkipLast(1).Any(parameter => parameter.ParameterType == typeof(CancellationToken))
            select NameOf(method));

    /// <summary>Every public method that takes who acts.</summary>
    internal static IEnumerable<MethodInfo> ActingMethods =>
        from type in Code.Web.GetTypes()
        where IsFeature(type) && type != typeof(Actor)
        from method in DeclaredMethods(type)
        where !method.IsStatic && method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Actor)
        select method;

    private static bool IsFeature(Type type) =>
        type.Namespace?.StartsWith("LeadManage.Web.", StringComparison.Ordinal) is true && !NoFeatures.Contains(type.Namespace.Split('.')[2], StringComparer.Ordinal);

    private static IEnumerable<MethodInfo> FeatureMethods =>
        from type in Code.Web.GetTypes()
        where !CalledByTheFramework.Contains(type.Name, StringComparer.Ordinal)
        where IsFeature(type)
        where type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => TouchesData(parameter.ParameterType))
        from method in DeclaredMethods(type)
        select method;

    private static bool TouchesData(Type type) =>
        type == typeof(IDbContextFactory<LeadManageDb>) || type == typeof(LeadManageDb) || type == typeof(StoreWriter) || type == typeof(StoreReaders);

    private static IEnumerable<MethodInfo> DeclaredMethods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method);

    internal static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
