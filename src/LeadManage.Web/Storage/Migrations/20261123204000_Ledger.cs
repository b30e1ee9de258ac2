using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Thing = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.Sql("CREATE TRIGGER sitting_is_noted AFTER DELETE ON Sittings BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (1, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER person_is_noted AFTER DELETE ON People BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (2, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER grant_is_noted AFTER UPDATE OF RevokedAt ON Grants WHEN new.RevokedAt IS NOT NULL BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (3, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER member_is_noted AFTER DELETE ON Members BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (4, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER member_is_noted_too AFTER UPDATE OF AgreedAt, TellsAt ON Members WHEN (new.AgreedAt IS NULL AND old.AgreedAt IS NOT NULL) OR (new.TellsAt IS NULL AND old.TellsAt IS NOT NULL) BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (4, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER note_is_noted AFTER DELETE ON Notes BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (5, old.Id, unixepoch()); END");
            migrationBuilder.Sql("CREATE TRIGGER invitation_is_noted AFTER UPDATE OF TellsAt ON Invitations WHEN new.TellsAt IS NULL AND old.TellsAt IS NOT NULL BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (6, old.Id, unixepoch()); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "sitting_is_noted", "person_is_noted", "grant_is_noted", "member_is_noted", "member_is_noted_too", "note_is_noted", "invitation_is_noted" })
                migrationBuilder.Sql($"DROP TRIGGER {trigger}");
            migrationBuilder.DropTable(
                name: "Erasures");
        }
    }
}
