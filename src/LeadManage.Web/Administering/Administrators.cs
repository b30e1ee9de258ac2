using LeadManage.Web.Account;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Administering;

/// <summary>Whether somebody runs this server; asked of the store with every call.</summary>
internal static class Administrators
{
    public static bool Has(StoreReaders readers, Actor actor) => readers.First("SELECT 1 FROM People WHERE Id = ?1 AND IsAdministrator = 1", _ => true, actor.HolderId);
}
