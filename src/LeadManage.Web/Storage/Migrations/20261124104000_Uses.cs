using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Uses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountUses",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountUses", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_AccountUses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountUses_UsedAt",
                table: "AccountUses",
                column: "UsedAt");

            // Nobody wrote down when the accounts of before were used: their time begins now.
            migrationBuilder.Sql("INSERT INTO AccountUses (PersonId, UsedAt, Warnings) SELECT Id, unixepoch(), 0 FROM People");
            migrationBuilder.Sql("CREATE TRIGGER person_begins_a_use AFTER INSERT ON People BEGIN INSERT INTO AccountUses (PersonId, UsedAt, Warnings) VALUES (new.Id, new.BegunAt, 0); END");
            migrationBuilder.Sql("CREATE TRIGGER session_is_a_use AFTER INSERT ON Sessions BEGIN UPDATE AccountUses SET UsedAt = max(UsedAt, new.SeenAt), Warnings = 0, EndsAt = NULL WHERE PersonId = new.PersonId; END");
            migrationBuilder.Sql("CREATE TRIGGER session_goes_on_as_a_use AFTER UPDATE OF SeenAt ON Sessions BEGIN UPDATE AccountUses SET UsedAt = max(UsedAt, new.SeenAt), Warnings = 0, EndsAt = NULL WHERE PersonId = new.PersonId; END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[] { "person_begins_a_use", "session_is_a_use", "session_goes_on_as_a_use" })
                migrationBuilder.Sql($"DROP TRIGGER {trigger}");
            migrationBuilder.DropTable(
                name: "AccountUses");
        }
    }
}
