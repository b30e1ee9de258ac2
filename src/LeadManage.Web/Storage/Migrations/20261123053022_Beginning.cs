using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    // Written by hand where EF Core has no word for it: tables that are one B-tree instead of two (WITHOUT ROWID), and
    // triggers that keep what is submitted as it is, whatever a bug above them does.
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Guests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sittings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sittings", x => x.Id);
                });

            migrationBuilder.Sql(
                """
                CREATE TABLE Answers (
                    SittingId INTEGER NOT NULL REFERENCES Sittings (Id) ON DELETE CASCADE,
                    ItemId TEXT NOT NULL,
                    Writer TEXT NOT NULL,
                    Counter INTEGER NOT NULL,
                    Value INTEGER NULL CONSTRAINT answer_in_range CHECK (Value IS NULL OR (typeof(Value) = 'integer' AND Value BETWEEN 0 AND 100)),
                    Revision INTEGER NOT NULL,
                    PRIMARY KEY (SittingId, ItemId, Writer)
                ) WITHOUT ROWID
                """);

            migrationBuilder.Sql(
                """
                CREATE TABLE Holders (
                    GuestId INTEGER NOT NULL REFERENCES Guests (Id) ON DELETE CASCADE,
                    SittingId INTEGER NOT NULL REFERENCES Sittings (Id) ON DELETE CASCADE,
                    PRIMARY KEY (GuestId, SittingId)
                ) WITHOUT ROWID
                """);

            migrationBuilder.CreateTable(
                name: "Profiles",
                columns: table => new
                {
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Up = table.Column<double>(type: "REAL", nullable: true),
                    Across = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Profiles", x => x.SittingId);
                    table.ForeignKey(
                        name: "FK_Profiles_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                CREATE TABLE ResumeLinks (
                    TokenHash BLOB NOT NULL PRIMARY KEY,
                    SittingId INTEGER NOT NULL REFERENCES Sittings (Id) ON DELETE CASCADE,
                    ExpiresAt INTEGER NOT NULL
                ) WITHOUT ROWID
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Guests_TokenHash",
                table: "Guests",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holders_SittingId",
                table: "Holders",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_ResumeLinks_SittingId",
                table: "ResumeLinks",
                column: "SittingId");

            migrationBuilder.Sql(
                """
                CREATE TRIGGER profile_is_immutable BEFORE UPDATE ON Profiles
                BEGIN SELECT RAISE(ABORT, 'a stored profile is immutable'); END
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER submitted_stays_submitted BEFORE UPDATE OF Id, Instrument, SubmittedAt ON Sittings
                WHEN old.SubmittedAt IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'a submitted sitting is immutable'); END
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER no_answer_after_submission BEFORE INSERT ON Answers
                WHEN (SELECT SubmittedAt FROM Sittings WHERE Id = new.SittingId) IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'answers of a submitted sitting are immutable'); END
                """);

            migrationBuilder.Sql(
                """
                CREATE TRIGGER no_change_after_submission BEFORE UPDATE ON Answers
                WHEN (SELECT SubmittedAt FROM Sittings WHERE Id = new.SittingId) IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'answers of a submitted sitting are immutable'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "Holders");

            migrationBuilder.DropTable(
                name: "Profiles");

            migrationBuilder.DropTable(
                name: "ResumeLinks");

            migrationBuilder.DropTable(
                name: "Guests");

            migrationBuilder.DropTable(
                name: "Sittings");
        }
    }
}
