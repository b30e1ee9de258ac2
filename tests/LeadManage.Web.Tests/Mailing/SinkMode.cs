namespace LeadManage.Web.Tests.Mailing;

public enum SinkMode
{
    Accepts,

    /// <summary>4yz to every recipient.</summary>
    AsksToComeLater,

    /// <summary>5yz to every recipient.</summary>
    RefusesRecipient,

    /// <summary>5yz after the message.</summary>
    RefusesContent,

    /// <summary>5yz to our sender: a fault of the settings.</summary>
    RefusesSender,

    /// <summary>5yz to our sign-in: a fault of the settings.</summary>
    RefusesSignIn,

    /// <summary>Has the whole message, and is gone before it says so.</summary>
    TakesAndHangsUp,
}
