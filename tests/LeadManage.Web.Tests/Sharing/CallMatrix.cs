using LeadManage.Web.Account;
using LeadManage.Web.Reporting;
using LeadManage.Web.Sharing;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;

namespace LeadManage.Web.Tests.Sharing;

/// <summary>
/// Who may do what with what is Ann's, called as the pages call it: a line an operation, a column a subject. Y is allowed, . is answered as if there were nothing.
/// <see cref="Access.AccessTable"/> has the operations that are tried by page, form and circuit as well.
/// </summary>
public sealed class CallMatrix
{
    /// <remarks>
    /// TK a guest who holds this sitting beside her; OW Ann; IN somebody else; CG a coach with everything granted; CP with the profile only; CL with later
    /// results only, of after this one; CO with another result of hers; CE whose grant is over; CR revoked; CD who is no coach any more; CX another coach; AD the administrator.
    /// </remarks>
    private const string Table =
        """
        operation            TK OW IN CG CP CL CO CE CR CD CX AD
        report.print         Y  Y  .  .  .  .  .  .  .  .  .  .
        report.printPath     Y  Y  .  .  .  .  .  .  .  .  .  .
        note.create          .  .  .  Y  Y  Y  Y  .  .  .  .  .
        note.draft           .  .  .  Y  Y  Y  Y  .  .  .  .  .
        goal.create          .  .  .  Y  Y  Y  Y  .  .  .  .  .
        note.list            .  .  .  Y  Y  Y  Y  .  .  .  .  .
        note.readForeign     .  .  .  .  .  .  .  .  .  .  .  .
        note.readShared      .  Y  .  .  .  .  .  .  .  .  .  .
        note.draftForeign    .  .  .  .  .  .  .  .  .  .  .  .
        note.changeForeign   .  .  .  .  .  .  .  .  .  .  .  .
        note.dropForeign     .  .  .  .  .  .  .  .  .  .  .  .
        note.deleteForeign   .  .  .  .  .  .  .  .  .  .  .  .
        note.restoreForeign  .  .  .  .  .  .  .  .  .  .  .  .
        goal.markForeign     .  .  .  .  .  .  .  .  .  .  .  .
        note.changeOwn       .  .  .  Y  Y  Y  Y  .  .  .  .  .
        note.deleteOwn       .  .  .  Y  Y  Y  Y  .  .  .  .  .
        note.restoreOwn      .  .  .  Y  Y  Y  Y  .  .  .  .  .
        goal.markOwn         .  .  .  Y  Y  Y  Y  .  .  .  .  .
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool> Cells()
    {
        var cells = new TheoryData<string, string, bool>();
        var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        foreach (var line in lines.Skip(1))
            foreach (var (subject, cell) in lines[0].Skip(1).Zip(line.Skip(1)))
                cells.Add(line[0], subject, cell == "Y");
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_subject_may_do_exactly_what_the_matrix_says(string operation, string subject, bool may)
    {
        await using var store = await TestStore.NewAsync();
        var ann = await store.PersonAsync("Ann");
        var result = await store.ResultAsync(ann);
        var other = await store.ResultAsync(ann, answers: 2);
        var actor = await SubjectAsync(store, subject, ann, result, other);
        var third = await store.PersonAsync("Third", coach: true);
        await store.ShareAsync(ann, third, sittings: [result]);
        await NoteOperations.PrepareAsync(store, ann, third);

        Assert.Equal(may, await DoneAsync(store, operation, actor, ann, third, result));
    }

    /// <summary>The view that says who is whose coach, with one condition less: each keeps somebody out whom nothing else keeps out.</summary>
    [Theory]
    [InlineData("WHERE RevokedAt IS NULL", "CR")]
    [InlineData("AND coach.IsCoach = 1", "CD")]
    public async Task Each_condition_of_who_is_coached_keeps_somebody_from_the_notes(string condition, string subject)
    {
        await using var store = await TestStore.NewAsync();
        var (ann, third) = (await store.PersonAsync("Ann"), await store.PersonAsync("Third", coach: true));
        var (result, other) = (await store.ResultAsync(ann), await store.ResultAsync(ann, answers: 2));
        await store.ShareAsync(ann, third, sittings: [result]);
        await NoteOperations.PrepareAsync(store, ann, third);
        var actor = await SubjectAsync(store, subject, ann, result, other);
        string[] operations = ["note.create", "note.draft", "note.list", "note.changeOwn", "note.deleteOwn", "note.restoreOwn", "goal.markOwn"];
        foreach (var operation in operations)
            Assert.False(await DoneAsync(store, operation, actor, ann, third, result), operation);

        WithoutInView(store, "Coached", condition, "");

        foreach (var operation in operations)
            Assert.True(await DoneAsync(store, operation, actor, ann, third, result), operation);
    }

    private static void WithoutInView(TestStore store, string name, string condition, string instead)
    {
        var view = store.Scalar($"SELECT sql FROM sqlite_master WHERE name = '{name}'");
        Assert.Contains(condition, view, StringComparison.Ordinal);
        store.Scalar($"DROP VIEW {name}");
        store.Scalar(view.Replace(condition, instead, StringComparison.Ordinal));
    }

    private static async Task<Actor> SubjectAsync(TestStore store, string subject, Actor ann, SittingId result, SittingId other)
    {
        if (subject == "OW")
            return ann;
        if (subject == "TK")
        {
            var guest = await store.NewGuestAsync();
            var token = await store.Sittings.IssueResumeLinkAsync(ann, result, Ct);
            Assert.Equal(result, await store.Sittings.RedeemAsync(guest, token!, Ct));
            return guest;
        }

        var actor = await store.PersonAsync(subject, coach: subject[0] == 'C', administrator: subject == "AD");
        if (subject is "CG" or "CE" or "CR" or "CD")
            await store.ShareAsync(ann, actor, sittings: [result], days: subject == "CE" ? 1 : 30);
        if (subject == "CP")
            await store.ShareAsync(ann, actor, GrantedFields.Profile, [result]);
        if (subject == "CO")
            await store.ShareAsync(ann, actor, sittings: [other]);
        if (subject == "CL")
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            await store.ShareAsync(ann, actor, later: ["lm36"]);
        }

        if (subject == "CE")
            store.Clock.Advance(TimeSpan.FromDays(1));
        if (subject == "CR")
            Assert.True(await store.Get<Grants>().RevokeAsync(ann, (await store.Get<Grants>().ListAsync(ann, Ct))[0].Id, Ct));
        if (subject == "CD")
            await store.Writer.WriteAsync(writing => writing.Execute("UPDATE People SET IsCoach = 0 WHERE Id = ?1", actor.HolderId), Ct);
        return actor;
    }

    private static async Task<bool> DoneAsync(TestStore store, string operation, Actor actor, Actor ann, Actor third, SittingId result) => operation switch
    {
        "report.print" => await store.Get<Reports>().OfAsync(actor, result, PaperSize.A4, new Uri("http://localhost"), Ct) is not null,
        "report.printPath" => await store.Get<Reports>().OfPathAsync(actor, PaperSize.A4, new Uri("http://localhost"), Ct) is not null,
        _ when operation.StartsWith("note.", StringComparison.Ordinal) || operation.StartsWith("goal.", StringComparison.Ordinal) => await NoteOperations.DoneAsync(store, operation, actor, ann, third),
        _ => throw new ArgumentException($"The matrix has no operation {operation}.", nameof(operation)),
    };
}
