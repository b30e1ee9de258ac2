using LeadManage.Web.Inviting;

namespace LeadManage.Web.Tests.Inviting;

public sealed class PeopleListTests
{
    [Theory]
    [InlineData("ann@example.org", "ann@example.org", null)]
    [InlineData("ann@example.org, Ann Example", "ann@example.org", "Ann Example")]
    [InlineData("Ann;Example;ann@example.org", "ann@example.org", "Ann Example")]
    [InlineData("Ann Example\tann@example.org", "ann@example.org", "Ann Example")]
    [InlineData("Ann Example <ann@example.org>", "ann@example.org", "Ann Example")]
    [InlineData("\"Example, Ann\" <ann@example.org>", "ann@example.org", "Example, Ann")]
    [InlineData("\"Example, Ann\",ann@example.org", "ann@example.org", "Example, Ann")]
    [InlineData("ann@example.org,,", "ann@example.org", null)]
    public void A_line_is_an_address_and_a_name_in_any_usual_form(string line, string email, string? name)
    {
        var person = Assert.Single(PeopleList.Read(line, needsAddress: true));

        Assert.Null(person.Problem);
        Assert.Equal((email, name), (person.Email, person.Name));
    }

    [Fact]
    public void What_is_wrong_with_a_line_says_which_one_and_the_others_stand()
    {
        var people = PeopleList.Read("E-mail,Name\nann@example.org,Ann\n\nben(at)example.org\ncleo@@example.org\nANN@example.org\ndora@example", needsAddress: true);

        Assert.Equal([2, 4, 5, 6, 7], people.Select(person => person.Line));
        Assert.Null(people[0].Problem);
        Assert.Contains("no e-mail address", people[1].Problem, StringComparison.Ordinal);
        Assert.Contains("“cleo@@example.org” is not", people[2].Problem, StringComparison.Ordinal);
        Assert.Contains("stands in line 2 already", people[3].Problem, StringComparison.Ordinal);
        Assert.Contains("missing dot", people[4].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_mail_goes_a_name_is_enough()
    {
        Assert.Null(Assert.Single(PeopleList.Read("Ann Example", needsAddress: false)).Problem);
        Assert.NotNull(Assert.Single(PeopleList.Read("Ann Example", needsAddress: true)).Problem);
        Assert.NotNull(Assert.Single(PeopleList.Read(";", needsAddress: false)).Problem);
        Assert.NotNull(Assert.Single(PeopleList.Read(new string('a', 81), needsAddress: false)).Problem);
    }

    [Fact]
    public void A_line_cannot_bring_letters_that_turn_or_break_what_is_read()
    {
        var person = Assert.Single(PeopleList.Read("Ann\u202E\u0007 Example <ann@example.org>", needsAddress: true));

        Assert.Equal("Ann Example", person.Name);
        Assert.Contains("not an e-mail address", Assert.Single(PeopleList.Read("ann@example.org>\u0000<b@c.de", needsAddress: true)).Problem, StringComparison.Ordinal);
    }
}
