using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadManage.Web.Storage;

/// <summary>Sets the pragmas on every connection that EF Core opens; they are not kept in the file.</summary>
internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Pragmas.Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Pragmas.Apply(connection);
        return Task.CompletedTask;
    }
}
