using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace LeadManage.Web.Tests.Architecture;

public sealed class PageRules
{
    /// <summary>What anybody may open. A page joins this list on purpose, never by forgetting an attribute.</summary>
    private static readonly string[] AnonymousRoutes =
    [
        "/",
        "/blank/{Id}",
        "/claims",
        "/codebook/{Questionnaire}",
        "/confirm/{Token}",
        "/error",
        "/invitation/{Token}",
        "/join/{Token}",
        "/limits",
        "/manual/{Questionnaire}",
        "/manual/{Questionnaire}/{Snapshot}",
        "/method",
        "/my",
        "/my/delete",
        "/not-found",
        "/path",
        "/questionnaires",
        "/report",
        "/reset/{Token}",
        "/resume/{Token}",
        "/sample",
        "/sample/how",
        "/shown/{Token}",
        "/sign-in",
        "/sign-in/forgot",
        "/sign-in/second",
        "/sign-in/with/done",
        "/sign-in/with/new",
        "/sign-up",
        "/start/{Id}",
    ];

    [Fact]
    public void Every_page_says_who_may_open_it() =>
        Code.NoneMay(
            "A page carries [Authorize] (from _Imports.razor) or [AllowAnonymous]",
            from page in Code.Pages
            where !page.IsDefined(typeof(AuthorizeAttribute)) && !page.IsDefined(typeof(AllowAnonymousAttribute))
            select page.FullName!);

    [Fact]
    public void The_pages_that_anybody_may_open_are_exactly_these() =>
        Assert.Equal(
            AnonymousRoutes.Order(StringComparer.Ordinal),
            (from page in Code.Pages
             where page.IsDefined(typeof(AllowAnonymousAttribute))
             from route in page.GetCustomAttributes<RouteAttribute>()
             select route.Template).Order(StringComparer.Ordinal));
}
