namespace LeadManage.Web.Tests.Access;

/// <summary>What needs no line in the table, each with its reason.</summary>
internal static class OpenRoutes
{
    private const string Same = "the same for everybody";
    private const string Framework = "of the framework; only whoever is known gets a connection, and what comes over it is in the table";
    private const string Enters = "lets somebody in who shows who they are";
    private const string Link = "opens what the link in the address opens, to whoever has it";
    private const string Letter = "answers alike to everybody, and sends a letter to the owner of the address alone";
    private const string Code = "tells what a coach is called to whoever has an account and their code";
    private const string NoForm = "has no form, so nothing can be posted to it";
    private const string Own = "is about the account of whoever asks, and names no other";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GET /"] = Same,
        ["GET /questionnaire.schema.json"] = Same,
        ["GET /manual/{questionnaire}.json"] = Same,
        ["GET /manual/{questionnaire}.csv"] = Same,
        ["GET /manual/{questionnaire}/{snapshot}.json"] = Same,
        ["GET /manual/{questionnaire}/{snapshot}.csv"] = Same,
        ["GET /manual/{questionnaire}.R"] = Same,
        ["GET /manual/{Questionnaire}"] = Same,
        ["GET /manual/{Questionnaire}/{Snapshot}"] = Same,
        ["GET /claims"] = Same,
        ["GET /codebook/{Questionnaire}"] = Same,
        ["GET /codebook/{questionnaire}.csv"] = Same,
        ["GET /codebook/{questionnaire}/form.csv"] = Same,
        ["GET /codebook/{questionnaire}/schema.json"] = Same,
        ["GET /error"] = Same,
        ["GET /limits"] = Same,
        ["GET /method"] = Same,
        ["GET /not-found"] = Same,
        ["GET /questionnaires"] = Same,
        ["GET /sample/how"] = Same,
        ["GET /sample"] = Same,
        ["GET /blank/{Id}"] = Same,
        ["GET /start/{Id}"] = Same,
        ["ANY /health"] = Same,
        ["GET {**path:file}"] = Framework,
        ["HEAD {**path:file}"] = Framework,
        ["GET /_framework/opaque-redirect"] = Framework,
        ["ANY /_blazor/negotiate"] = Framework,
        ["ANY /_blazor"] = Framework,
        ["ANY /_blazor/disconnect/"] = Framework,
        ["ANY /_blazor/initializers/"] = Framework,
        ["GET /sign-in"] = Enters,
        ["POST /sign-in"] = Enters,
        ["POST /sign-in/passkey"] = Enters,
        ["GET /sign-in/second"] = Enters,
        ["POST /sign-in/second"] = Enters,
        ["GET /sign-up"] = Enters,
        ["POST /sign-up"] = Enters,
        ["POST /sign-up/passkey"] = Enters,
        ["GET /sign-in/forgot"] = Letter,
        ["POST /sign-in/forgot"] = Letter,
        ["POST /sign-in/again"] = Letter,
        ["GET /confirm/{Token}"] = Link,
        ["POST /confirm/{Token}"] = Link,
        ["GET /reset/{Token}"] = Link,
        ["POST /reset/{Token}"] = Link,
        ["GET /resume/{Token}"] = Link,
        ["POST /resume/{Token}"] = Link,
        ["GET /my/delete"] = Own,
        ["POST /my/delete"] = Own,
        ["POST /sign-out"] = Own,
        ["POST /account/passkeys/new"] = Own,
        ["GET /account/address"] = Own,
        ["GET /account/password"] = Own,
        ["POST /account/password"] = Own,
        ["GET /account/prove"] = Own,
        ["POST /account/prove"] = Own,
        ["GET /account/second"] = Own,
        ["POST /start/{instrument}"] = Own,
        ["GET /share/with"] = Code,
        ["GET /share/with/{Code}"] = Code,
        ["POST /share/notes"] = NoForm,
        ["POST /profile/{Id}/how"] = NoForm,
        ["POST /my/{Id}/unknown"] = NoForm,
        ["GET /my/{Id}/unknown"] = "tells whoever holds it of a sitting whose questionnaire this program does not have; UnknownQuestionnaireTests",
    };

    /// <summary>Methods of features that take nobody's record but that of whoever acts.</summary>
    public static IReadOnlyDictionary<string, string> OfOneself { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Credentials.RenameAsync"] = Own,
        ["Credentials.ChangePasswordAsync"] = Own,
        ["Credentials.ChangeAddressAsync"] = Own,
        ["AccountData.EraseAsync"] = Own,
        ["MyData.EraseAllAsync"] = Own,
        ["Passkeys.BeginAsync"] = Own,
        ["Passkeys.AddAsync"] = Own,
        ["Passkeys.RemoveAsync"] = Own,
        ["SecondFactor.StateAsync"] = Own,
        ["SecondFactor.BeginAsync"] = Own,
        ["SecondFactor.TurnOnAsync"] = Own,
        ["SecondFactor.NewCodesAsync"] = Own,
        ["SecondFactor.TurnOffAsync"] = Own,
        ["Entrance.ProveAsync"] = Own,
        ["Sessions.ListAsync"] = Own,
        ["Sessions.NoteUseAsync"] = Own,
        ["Sessions.Stands"] = Own,
        ["Clients.CodeAsync"] = Own,
        ["Sittings.BeginAsync"] = Own,
        ["Credentials.TakeAddressAsync"] = "is tried by its form",
        ["Grants.CoachAsync"] = Code,
        ["Grants.FaultIn"] = "looks at the terms alone",
        ["Sittings.RedeemAsync"] = Link,
    };
}
