using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Notes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CoachId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Draft = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Day = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.CheckConstraint("CK_Notes", "Kind IN (1, 2, 3) AND length(Text) <= 4000 AND length(Draft) <= 4000 AND (Text <> '' OR Draft IS NOT NULL) AND (Kind = 3 OR (Day IS NULL AND DoneAt IS NULL))");
                    table.ForeignKey(
                        name: "FK_Notes_People_ClientId",
                        column: x => x.ClientId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notes_People_CoachId",
                        column: x => x.CoachId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_ClientId",
                table: "Notes",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_CoachId_ClientId",
                table: "Notes",
                columns: new[] { "CoachId", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_DeletedAt",
                table: "Notes",
                column: "DeletedAt",
                filter: "DeletedAt IS NOT NULL");

            // Who is whose coach now, whatever of it is shared; but for the clock, as in Shared.
            migrationBuilder.Sql(
                """
                CREATE VIEW Coached AS
                SELECT CoachId, OwnerId AS ClientId, EndsAt FROM Grants
                JOIN People coach ON coach.Id = CoachId AND coach.IsCoach = 1
                WHERE RevokedAt IS NULL
                """);

            // A note changes its words and never whom it is about or who wrote it.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER note_stays BEFORE UPDATE ON Notes WHEN new.CoachId <> old.CoachId OR new.ClientId <> old.ClientId OR new.Revision <= old.Revision
                BEGIN SELECT RAISE(ABORT, 'a note keeps its author and its client'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW Coached");

            migrationBuilder.DropTable(
                name: "Notes");
        }
    }
}
