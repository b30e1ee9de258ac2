using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    // Written by hand, as the migrations before it: a column is added in place, and triggers count what no query could count quickly.
    public partial class Manual : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE ManualSnapshots (
                    Id INTEGER NOT NULL CONSTRAINT PK_ManualSnapshots PRIMARY KEY AUTOINCREMENT,
                    Questionnaire TEXT NOT NULL,
                    MadeAt INTEGER NOT NULL,
                    Changes INTEGER NOT NULL,
                    People INTEGER NOT NULL,
                    SpreadVariance REAL NULL,
                    SpreadWeight REAL NULL,
                    Figures TEXT NOT NULL
                )
                """);
            migrationBuilder.Sql("CREATE INDEX IX_ManualSnapshots_Questionnaire ON ManualSnapshots (Questionnaire)");
            migrationBuilder.Sql(
                """
                CREATE TABLE ItemExports (
                    Id INTEGER NOT NULL CONSTRAINT PK_ItemExports PRIMARY KEY AUTOINCREMENT,
                    Questionnaire TEXT NOT NULL,
                    MadeAt INTEGER NOT NULL,
                    People INTEGER NOT NULL,
                    Reason TEXT NOT NULL
                )
                """);

            // The foreign key keeps a manual that a profile names; the partial indexes cost nothing for profiles that name none or are not counted.
            migrationBuilder.Sql("ALTER TABLE Profiles ADD COLUMN Manual INTEGER NULL REFERENCES ManualSnapshots (Id)");
            migrationBuilder.Sql("CREATE INDEX IX_Profiles_Manual ON Profiles (Manual) WHERE Manual IS NOT NULL");
            migrationBuilder.Sql("CREATE INDEX IX_Profiles_Counted ON Profiles (SittingId) WHERE Pooled = 1 AND Quality < 2");

            migrationBuilder.Sql("CREATE TABLE PooledChanges (Questionnaire TEXT NOT NULL PRIMARY KEY, Changes INTEGER NOT NULL) WITHOUT ROWID");
            migrationBuilder.Sql(
                """
                INSERT INTO PooledChanges
                SELECT Instrument, count(*) FROM Profiles JOIN Sittings ON Id = SittingId WHERE Pooled = 1 AND Quality < 2 GROUP BY Instrument
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER counted_joins AFTER INSERT ON Profiles WHEN new.Pooled = 1 AND new.Quality < 2
                BEGIN
                    INSERT INTO PooledChanges SELECT Instrument, 1 FROM Sittings WHERE Id = new.SittingId
                    ON CONFLICT DO UPDATE SET Changes = Changes + 1;
                END
                """);
            // Before, for the profile goes with its sitting, and only the sitting knows the questionnaire.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER counted_leaves BEFORE DELETE ON Sittings WHEN EXISTS (SELECT 1 FROM Profiles WHERE SittingId = old.Id AND Pooled = 1 AND Quality < 2)
                BEGIN
                    UPDATE PooledChanges SET Changes = Changes + 1 WHERE Questionnaire = old.Instrument;
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER counted_leaves");
            migrationBuilder.Sql("DROP TRIGGER counted_joins");
            migrationBuilder.Sql("DROP TABLE PooledChanges");
            migrationBuilder.Sql("DROP INDEX IX_Profiles_Counted");
            migrationBuilder.Sql("DROP INDEX IX_Profiles_Manual");
            migrationBuilder.Sql("ALTER TABLE Profiles DROP COLUMN Manual");
            migrationBuilder.DropTable(name: "ItemExports");
            migrationBuilder.DropTable(name: "ManualSnapshots");
        }
    }
}
