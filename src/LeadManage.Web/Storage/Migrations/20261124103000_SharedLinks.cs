using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SharedLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SharedLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    For = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Looks = table.Column<int>(type: "INTEGER", nullable: false),
                    LastLookAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedLinks_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SharedLinks_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SharedLinks_OwnerId_SittingId",
                table: "SharedLinks",
                columns: new[] { "OwnerId", "SittingId" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedLinks_SittingId",
                table: "SharedLinks",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_SharedLinks_TokenHash",
                table: "SharedLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.Sql(
                """
                CREATE VIEW Lent AS
                SELECT SharedLinks.Id AS LinkId, TokenHash, OwnerId, SharedLinks.SittingId AS SittingId, Parts, SharedLinks.Name AS Name, EndsAt, Instrument, SubmittedAt
                FROM SharedLinks
                JOIN Holders ON Holders.GuestId = OwnerId AND Holders.SittingId = SharedLinks.SittingId
                JOIN Sittings ON Sittings.Id = SharedLinks.SittingId
                WHERE RevokedAt IS NULL AND SubmittedAt IS NOT NULL
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER link_stays BEFORE UPDATE ON SharedLinks
                WHEN new.Id <> old.Id OR new.OwnerId <> old.OwnerId OR new.SittingId <> old.SittingId OR new.TokenHash <> old.TokenHash OR new.MadeAt <> old.MadeAt OR new."For" IS NOT old."For"
                    OR (new.Parts & ~old.Parts) <> 0 OR new.EndsAt > old.EndsAt OR (new.Name IS NOT NULL AND new.Name IS NOT old.Name)
                    OR (old.RevokedAt IS NOT NULL AND (new.RevokedAt IS NOT old.RevokedAt OR new.Looks <> old.Looks)) OR new.Looks < old.Looks
                BEGIN SELECT RAISE(ABORT, 'a link is only narrowed, counted and ended'); END
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER link_is_noted AFTER UPDATE OF RevokedAt, Parts, Name, EndsAt ON SharedLinks
                WHEN new.RevokedAt IS NOT old.RevokedAt OR new.Parts <> old.Parts OR new.Name IS NOT old.Name OR new.EndsAt <> old.EndsAt
                BEGIN INSERT INTO Erasures (Kind, Thing, At) VALUES (8, old.Id, unixepoch()); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER link_is_noted");
            migrationBuilder.Sql("DROP TRIGGER link_stays");
            migrationBuilder.Sql("DROP VIEW Lent");
            migrationBuilder.DropTable(
                name: "SharedLinks");
        }
    }
}
