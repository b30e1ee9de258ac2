using System.Reflection;
using System.Text.RegularExpressions;
using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Architecture;

public sealed partial class ComponentRules
{
    /// <summary>Components that run over a circuit. Everything else is a static page that works without one.</summary>
    private static readonly string[] Islands = ["ClientChangeDerivationsPage", "ClientChangesPage", "ClientDebriefPage", "ClientDerivationsPage", "ClientResultPage", "ClientsPage", "GroupPage", "InvitationsPage", "WhatIfSection"];

    [Fact]
    public void Components_get_features_and_never_the_store() =>
        Code.NoneMay(
            "A component that reads the store goes round the question of who asks",
            Injected(type => type == typeof(LeadManageDb) || type == typeof(IDbContextFactory<LeadManageDb>) || type.IsAssignableTo(typeof(DbContextOptions))));

    /// <summary>In a circuit it is the context of the connection: null, or of somebody who has signed out since.</summary>
    [Fact]
    public void Components_never_ask_for_the_http_context_accessor() =>
        Code.NoneMay("In a circuit the HTTP context is stale", Injected(type => type == typeof(IHttpContextAccessor)));

    [Fact]
    public void Text_never_becomes_markup() =>
        Code.NoneMay(
            "Text from data never becomes markup",
            from file in Code.Files("src", ".cs", ".razor", ".js")
            where RawMarkup().IsMatch(file.Text)
            select file.Path);

    [Fact]
    public void Only_the_named_islands_open_a_circuit() =>
        Assert.Equal(
            Islands.Order(StringComparer.Ordinal),
            Code.Files("src", ".razor").Where(file => CircuitMode().IsMatch(file.Text)).Select(file => Path.GetFileNameWithoutExtension(file.Path)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Injected(Func<Type, bool> forbidden) =>
        from component in Code.Components
        from type in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.IsDefined(typeof(InjectAttribute)))
            .Select(property => property.PropertyType)
            .Concat(component.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
        where forbidden(type)
        select $"{component.FullName} gets {type.Name}";

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b|\b(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"@rendermode\b|\bRenderModeInteractive|InteractiveServerRenderMode\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CircuitMode();
}
