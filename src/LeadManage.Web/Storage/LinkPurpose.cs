namespace LeadManage.Web.Storage;

/// <summary>What a link that was sent to a person is good for.</summary>
public enum LinkPurpose
{
    Confirm = 1,
    Reset = 2,
    ChangeEmail = 3,
}
