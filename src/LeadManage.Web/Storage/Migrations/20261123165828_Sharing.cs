using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Sharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CoachCode",
                table: "People",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Grants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CoachId = table.Column<long>(type: "INTEGER", nullable: false),
                    Fields = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Grants_People_CoachId",
                        column: x => x.CoachId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Grants_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Looks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CoachId = table.Column<long>(type: "INTEGER", nullable: false),
                    CoachName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<long>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Looks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Looks_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GrantedLater",
                columns: table => new
                {
                    GrantId = table.Column<long>(type: "INTEGER", nullable: false),
                    Questionnaire = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantedLater", x => new { x.GrantId, x.Questionnaire });
                    table.ForeignKey(
                        name: "FK_GrantedLater_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GrantedSittings",
                columns: table => new
                {
                    GrantId = table.Column<long>(type: "INTEGER", nullable: false),
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantedSittings", x => new { x.GrantId, x.SittingId });
                    table.ForeignKey(
                        name: "FK_GrantedSittings_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GrantedSittings_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_CoachCode",
                table: "People",
                column: "CoachCode",
                unique: true,
                filter: "CoachCode IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GrantedSittings_SittingId",
                table: "GrantedSittings",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_CoachId",
                table: "Grants",
                column: "CoachId");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_OwnerId_CoachId",
                table: "Grants",
                columns: new[] { "OwnerId", "CoachId" },
                unique: true,
                filter: "RevokedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Looks_OwnerId_CoachId_SittingId_What_Day",
                table: "Looks",
                columns: new[] { "OwnerId", "CoachId", "SittingId", "What", "Day" },
                unique: true);

            migrationBuilder.Sql(
                """
                CREATE VIEW Shared AS
                SELECT Grants.Id AS GrantId, CoachId, OwnerId, Fields, EndsAt, Sittings.Id AS SittingId, Instrument, SubmittedAt
                FROM Grants
                JOIN People coach ON coach.Id = CoachId AND coach.IsCoach = 1
                JOIN Holders ON Holders.GuestId = OwnerId
                JOIN Sittings ON Sittings.Id = Holders.SittingId AND SubmittedAt IS NOT NULL
                WHERE RevokedAt IS NULL AND (
                    EXISTS (SELECT 1 FROM GrantedSittings WHERE GrantId = Grants.Id AND GrantedSittings.SittingId = Sittings.Id)
                    OR (SubmittedAt >= MadeAt AND EXISTS (SELECT 1 FROM GrantedLater WHERE GrantId = Grants.Id AND Instrument LIKE Questionnaire || '.v%')))
                """);

            // What was agreed and who looked stays as it was, whatever a bug above it does: a grant only ends, a look only counts on.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER grant_stays BEFORE UPDATE ON Grants
                WHEN old.RevokedAt IS NOT NULL OR new.RevokedAt IS NULL OR new.OwnerId <> old.OwnerId OR new.CoachId <> old.CoachId OR new.Fields <> old.Fields OR new.EndsAt <> old.EndsAt
                BEGIN SELECT RAISE(ABORT, 'a grant only ends'); END
                """);
            migrationBuilder.Sql("CREATE TRIGGER granted_sitting_stays BEFORE UPDATE ON GrantedSittings BEGIN SELECT RAISE(ABORT, 'a grant only ends'); END");
            migrationBuilder.Sql("CREATE TRIGGER granted_later_stays BEFORE UPDATE ON GrantedLater BEGIN SELECT RAISE(ABORT, 'a grant only ends'); END");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER look_stays BEFORE UPDATE ON Looks
                WHEN new.Times <= old.Times OR new.LastAt < old.LastAt OR new.OwnerId <> old.OwnerId OR new.CoachId <> old.CoachId OR new.SittingId <> old.SittingId OR new.What <> old.What OR new.Day <> old.Day
                BEGIN SELECT RAISE(ABORT, 'a look only counts on'); END
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER look_is_kept BEFORE DELETE ON Looks WHEN EXISTS (SELECT 1 FROM People WHERE Id = old.OwnerId)
                BEGIN SELECT RAISE(ABORT, 'a look is kept as long as the person it is about has an account'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER look_is_kept");
            migrationBuilder.Sql("DROP TRIGGER look_stays");
            migrationBuilder.Sql("DROP VIEW Shared");

            migrationBuilder.DropTable(
                name: "GrantedLater");

            migrationBuilder.DropTable(
                name: "GrantedSittings");

            migrationBuilder.DropTable(
                name: "Looks");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropIndex(
                name: "IX_People_CoachCode",
                table: "People");

            migrationBuilder.DropColumn(
                name: "CoachCode",
                table: "People");
        }
    }
}
