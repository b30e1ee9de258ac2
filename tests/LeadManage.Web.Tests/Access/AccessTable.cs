namespace LeadManage.Web.Tests.Access;

/// <summary>
/// Who may do what with Ann's record, in which state of her sitting: P in progress, S submitted, E erased; a dot where nobody may. Whatever is not named here is
/// answered as if there were nothing. Organizations and observers add columns and lines; nothing else has to change.
/// </summary>
internal static class AccessTable
{
    public const string Table =
        """
        operation           AN  GU  TK  OW  OX  IN  CG  CP  CL  CO  CE  CR  CD  CX  AD  LH  LP  LE  LR
        sitting.see         .   .   PS  PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        sitting.answer      .   .   P   P   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        sitting.submit      .   .   P   P   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        sitting.link        .   .   PS  PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        result.read         .   .   S   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        map.picture         .   .   S   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        plan.file           .   .   S   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data.export         .   .   PS  PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data.erase          .   .   PS  PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        grant.see           .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        grant.give          .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        grant.end           .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        grant.endOwn        .   .   .   PSE .   .   PSE PSE PSE PSE .   .   PSE .   .   .   .   .   .
        looks.list          .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        coach.findClient    .   .   .   .   .   .   PSE PSE PSE PSE .   .   .   .   .   .   .   .   .
        coach.listScores    .   .   .   .   .   .   S   S   .   .   .   .   .   .   .   .   .   .   .
        coach.readResult    .   .   .   .   .   .   S   S   .   .   .   .   .   .   .   .   .   .   .
        coach.derive        .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .
        coach.compare       .   .   .   .   .   .   S   S   .   .   .   .   .   .   .   .   .   .   .
        coach.copy          .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .
        coach.report        .   .   .   .   .   .   PSE .   .   PSE .   .   .   .   .   .   .   .   .
        coach.readWords     .   .   .   .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .
        coach.enter         .   .   .   .   .   .   PSE .   PSE PSE .   .   .   .   .   .   .   .   .
        group.see           .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        group.change        .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        invitation.see      .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        invitation.change   .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        part.see            .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        part.change         .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        picture.see         .   .   PS  PS  .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        picture.take        .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        note.read           .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        note.write          .   .   .   .   .   .   PSE PSE PSE PSE .   .   .   .   .   .   .   .   .
        note.change         .   .   .   .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .
        note.readShared     .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        link.see            .   .   .   PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        link.make           .   .   .   S   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        link.narrow         .   .   .   PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        link.end            .   .   .   PS  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        link.open           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   S   S   .   .
        link.openMap        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   S   .   .   .
        account.see         .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        account.change      .   .   .   PSE .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        member.see          .   .   .   .   .   .   .   .   .   .   .   .   .   .   PSE .   .   .   .
        member.setRole      .   .   .   .   .   .   .   .   .   .   .   .   .   .   PSE .   .   .   .
        member.newPassword  .   .   .   .   .   .   .   .   .   .   .   .   .   .   PSE .   .   .   .
        """;

    public static IReadOnlyDictionary<string, string> Subjects { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AN"] = "anybody, without a cookie",
        ["GU"] = "a guest with nothing of Ann’s",
        ["TK"] = "a guest who opened Ann’s sitting by its resume link",
        ["OW"] = "Ann, its owner",
        ["OX"] = "Ann’s browser after its session has ended",
        ["IN"] = "somebody else with an account",
        ["CG"] = "a coach to whom Ann granted everything",
        ["CP"] = "a coach to whom she granted the result without answers, own words, copies and entering",
        ["CL"] = "a coach to whom she granted later results",
        ["CO"] = "a coach to whom she granted another result",
        ["CE"] = "a coach whose grant is over",
        ["CR"] = "a coach whose grant she ended",
        ["CD"] = "somebody with a grant who is a coach no more",
        ["CX"] = "a coach with nothing of Ann’s",
        ["AD"] = "the administrator",
        ["LH"] = "whoever has a link of Ann’s to all parts of the result",
        ["LP"] = "whoever has one to its sentences alone",
        ["LE"] = "whoever has one that is over",
        ["LR"] = "whoever has one that she ended",
    };

    private static readonly string[][] Lines = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static IEnumerable<string> Columns => Lines[0].Skip(1);

    public static IEnumerable<string> Operations => Lines.Skip(1).Select(line => line[0]);

    public static bool May(string subject, string operation, char state) =>
        Lines.First(line => line[0] == operation)[Array.IndexOf(Lines[0], subject)].Contains(state, StringComparison.Ordinal);
}
