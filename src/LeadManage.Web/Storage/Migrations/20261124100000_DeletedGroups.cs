using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class DeletedGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A picture is never changed, only emptied with its group; who was counted in it stays.
            migrationBuilder.Sql("DROP TRIGGER picture_stays");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER picture_stays BEFORE UPDATE OF Id, CoachId, Instrument, TakenAt, Figures ON Pictures
                WHEN new.Id <> old.Id OR new.CoachId <> old.CoachId OR new.Instrument <> old.Instrument OR new.TakenAt <> old.TakenAt OR new.Figures <> '' OR new.GroupId IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'a picture is never changed'); END
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER group_is_noted BEFORE DELETE ON Groups BEGIN
                    UPDATE Pictures SET GroupId = NULL, Figures = '' WHERE GroupId = old.Id;
                    INSERT INTO Erasures (Kind, Thing, At) VALUES (7, old.Id, unixepoch());
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER group_is_noted");
            migrationBuilder.Sql("DROP TRIGGER picture_stays");
            migrationBuilder.Sql("CREATE TRIGGER picture_stays BEFORE UPDATE OF Id, CoachId, Instrument, TakenAt, Figures ON Pictures BEGIN SELECT RAISE(ABORT, 'a picture is never changed'); END");
        }
    }
}
