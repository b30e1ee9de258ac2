using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    // Written by hand: EF Core would rebuild the table without WITHOUT ROWID and without its triggers.
    public partial class AnswersInWords : Migration
    {
        private const string WithWords =
            """
            CREATE TABLE AnswersAnew (
                SittingId INTEGER NOT NULL REFERENCES Sittings (Id) ON DELETE CASCADE,
                ItemId TEXT NOT NULL,
                Writer TEXT NOT NULL,
                Counter INTEGER NOT NULL,
                Value INTEGER NULL CONSTRAINT answer_in_range CHECK (Value IS NULL OR (typeof(Value) = 'integer' AND Value BETWEEN -100 AND 100)),
                Text TEXT NULL CONSTRAINT words_in_range CHECK (Text IS NULL OR (Value IS NULL AND length(Text) <= 2000)),
                Revision INTEGER NOT NULL,
                PRIMARY KEY (SittingId, ItemId, Writer)
            ) WITHOUT ROWID
            """;

        private const string NumbersAlone =
            """
            CREATE TABLE AnswersAnew (
                SittingId INTEGER NOT NULL REFERENCES Sittings (Id) ON DELETE CASCADE,
                ItemId TEXT NOT NULL,
                Writer TEXT NOT NULL,
                Counter INTEGER NOT NULL,
                Value INTEGER NULL CONSTRAINT answer_in_range CHECK (Value IS NULL OR (typeof(Value) = 'integer' AND Value BETWEEN 0 AND 100)),
                Revision INTEGER NOT NULL,
                PRIMARY KEY (SittingId, ItemId, Writer)
            ) WITHOUT ROWID
            """;

        private const string Kept = "SittingId, ItemId, Writer, Counter, Value, Revision";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, WithWords, "");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, NumbersAlone, "WHERE Text IS NULL AND (Value IS NULL OR Value >= 0)");

        private static void Rebuild(MigrationBuilder migrationBuilder, string table, string which)
        {
            migrationBuilder.Sql(table);
            migrationBuilder.Sql($"INSERT INTO AnswersAnew ({Kept}) SELECT {Kept} FROM Answers {which}");
            migrationBuilder.Sql("DROP TABLE Answers");
            migrationBuilder.Sql("ALTER TABLE AnswersAnew RENAME TO Answers");
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
    }
}
