namespace LeadManage.Web.Exporting;

/// <summary>A part of everything that is stored about somebody.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Entities">What of the store it is read from.</param>
/// <param name="Sql">The rows, for ?1 = the person and ?2 = the time now; a column's name ends in its meaning, see <see cref="PersonalValues"/>.</param>
internal sealed record PersonalTable(string Name, IReadOnlyList<Type> Entities, string Sql);
