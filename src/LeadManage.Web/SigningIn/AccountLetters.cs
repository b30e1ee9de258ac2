using LeadManage.Web.Mailing;

namespace LeadManage.Web.SigningIn;

/// <summary>What letters about accounts say. None names the person: whoever typed a wrong address tells strangers nothing.</summary>
internal static class AccountLetters
{
    private const string IfNotYou = "If that was not you, do nothing: without this link nothing happens.";

    public static Letter Confirm(Uri link) => new(
        "Confirm your e-mail address",
        ["Somebody, probably you, is making an account at LeadManage with this address.", "Open the link, then show with your password or passkey that it is you. It works once, for three days."],
        $"You get this letter because your address was given to make an account. {IfNotYou}",
        new LetterLink("Confirm this address", link));

    /// <summary>For an address that has an account: on the page nobody can tell, here its owner can.</summary>
    public static Letter Known(Uri signIn) => new(
        "You have an account already",
        ["Somebody, probably you, wanted to make an account at LeadManage with this address. It has one already: sign in with it.", "If you forgot the password, ask for a new one on the same page."],
        "You get this letter because your address was given to make an account. If that was not you, do nothing: your account is as it was.",
        new LetterLink("Sign in", signIn));

    public static Letter Reset(Uri link) => new(
        "Set a new password",
        ["Somebody, probably you, asked for a new password at LeadManage.", "Open the link and choose one. It works once, for an hour; then you are signed out everywhere else."],
        $"You get this letter because a new password was asked for with your address. {IfNotYou}",
        new LetterLink("Choose a new password", link));

    public static Letter WasReset(Uri forgot) => new(
        "Your password was changed",
        ["The password of your account at LeadManage was changed just now, and every session was ended."],
        "You get this letter because it is your account. If that was not you, set another password at once.",
        new LetterLink("Set another password", forgot));

    /// <summary>Whoever gets it by mistake can do nothing with it: the link asks to be signed in.</summary>
    public static Letter ChangeAddress(Uri link) => new(
        "Your new e-mail address",
        ["This address was given as the new one of an account at LeadManage.", "Open the link and sign in to take it over. It works once, for three days."],
        $"You get this letter because your address was given there. {IfNotYou}",
        new LetterLink("Take over this address", link));

    public static Letter AddressWasChanged(Uri forgot) => new(
        "The address of your account was changed",
        ["Your account at LeadManage has another e-mail address from now on, and this one no longer signs in.", "If that was you, there is nothing to do."],
        "You get this letter because this address was the one of the account. If the change was not yours, write to whoever runs the server at once.",
        new LetterLink("To the server", new Uri(forgot, "/")));

    public static Letter Unused(DateTimeOffset used, DateTimeOffset end, Uri signIn) => new(
        $"Your account will be erased on {end:MMMM d, yyyy}",
        [$"Nobody has used your account at LeadManage since {used:MMMM d, yyyy}. Accounts that are not used are erased here: yours on {end:MMMM d, yyyy}, with every result in it.", "To keep it, sign in once before that day. To take your results along, download them when you are in."],
        "You get this letter because it is your account. If you do not need it any more, do nothing.",
        new LetterLink("Sign in and keep it", signIn));
}
