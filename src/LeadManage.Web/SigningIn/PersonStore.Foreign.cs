using LeadManage.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.SigningIn;

/// <summary>Accounts elsewhere by which people sign in.</summary>
public sealed partial class PersonStore : IUserLoginStore<Person>
{
    public Task AddLoginAsync(Person user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(login);
        return writer.WriteAsync(
            store => store.Execute("INSERT INTO ForeignSignIns (Provider, Subject, PersonId) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", login.LoginProvider, login.ProviderKey, user.Id),
            cancellationToken);
    }

    public Task RemoveLoginAsync(Person user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return writer.WriteAsync(
            store => store.Execute("DELETE FROM ForeignSignIns WHERE Provider = ?1 AND Subject = ?2 AND PersonId = ?3", loginProvider, providerKey, user.Id),
            cancellationToken);
    }

    public async Task<IList<UserLoginInfo>> GetLoginsAsync(Person user, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await db.ForeignSignIns.Where(foreign => foreign.PersonId == user.Id).Select(foreign => new UserLoginInfo(foreign.Provider, foreign.Subject, foreign.Provider)).ToListAsync(cancellationToken);
    }

    public async Task<Person?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await (from foreign in db.ForeignSignIns
                      where foreign.Provider == loginProvider && foreign.Subject == providerKey
                      join person in db.People.AsNoTracking() on foreign.PersonId equals person.Id
                      select person).FirstOrDefaultAsync(cancellationToken);
    }
}
