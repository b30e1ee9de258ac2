using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    // Written by hand: the check is the promise that a letter that has ended carries neither address nor content.
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE Outbox (
                    KeyHash BLOB NOT NULL CONSTRAINT PK_Outbox PRIMARY KEY,
                    Address TEXT NULL,
                    Content BLOB NULL,
                    DueAt INTEGER NOT NULL,
                    NextAt INTEGER NULL,
                    EndedAt INTEGER NULL,
                    Outcome INTEGER NULL,
                    Attempts INTEGER NOT NULL,
                    FailingSince INTEGER NULL,
                    Fault TEXT NULL,
                    CONSTRAINT CK_Outbox_WaitsOrEnded CHECK (
                        CASE WHEN NextAt IS NULL
                            THEN Address IS NULL AND Content IS NULL AND FailingSince IS NULL AND EndedAt IS NOT NULL AND Outcome IS NOT NULL
                            ELSE Address IS NOT NULL AND Content IS NOT NULL AND EndedAt IS NULL AND Outcome IS NULL
                        END)
                )
                """);
            migrationBuilder.Sql("CREATE INDEX IX_Outbox_NextAt ON Outbox (NextAt) WHERE NextAt IS NOT NULL");
            migrationBuilder.Sql("CREATE INDEX IX_Outbox_EndedAt ON Outbox (EndedAt) WHERE EndedAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "Outbox");
    }
}
