using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Exchange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportedSittings",
                columns: table => new
                {
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LineHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedSittings", x => x.SittingId);
                    table.ForeignKey(
                        name: "FK_ImportedSittings_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OperatorLooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperatorLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OperatorLooks_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedSittings_LineHash",
                table: "ImportedSittings",
                column: "LineHash");

            migrationBuilder.CreateIndex(
                name: "IX_OperatorLooks_OwnerId",
                table: "OperatorLooks",
                column: "OwnerId");

            migrationBuilder.Sql("CREATE TRIGGER operator_look_stays BEFORE UPDATE ON OperatorLooks BEGIN SELECT RAISE(ABORT, 'a look is never changed'); END");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER operator_look_is_kept BEFORE DELETE ON OperatorLooks WHEN EXISTS (SELECT 1 FROM People WHERE Id = old.OwnerId)
                BEGIN SELECT RAISE(ABORT, 'a look is kept as long as the person it is about has an account'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportedSittings");

            migrationBuilder.DropTable(
                name: "OperatorLooks");
        }
    }
}
