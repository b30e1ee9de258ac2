using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Pictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GroupId = table.Column<long>(type: "INTEGER", nullable: true),
                    CoachId = table.Column<long>(type: "INTEGER", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pictures_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Pictures_People_CoachId",
                        column: x => x.CoachId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PictureResults",
                columns: table => new
                {
                    PictureId = table.Column<long>(type: "INTEGER", nullable: false),
                    SittingId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureResults", x => new { x.PictureId, x.SittingId });
                    table.ForeignKey(
                        name: "FK_PictureResults_Pictures_PictureId",
                        column: x => x.PictureId,
                        principalTable: "Pictures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PictureResults_SittingId",
                table: "PictureResults",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_CoachId_Instrument",
                table: "Pictures",
                columns: new[] { "CoachId", "Instrument" });

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_GroupId",
                table: "Pictures",
                column: "GroupId");

            migrationBuilder.Sql("CREATE TRIGGER picture_stays BEFORE UPDATE OF Id, CoachId, Instrument, TakenAt, Figures ON Pictures BEGIN SELECT RAISE(ABORT, 'a picture is never changed'); END");
            migrationBuilder.Sql("CREATE TRIGGER picture_result_stays BEFORE UPDATE ON PictureResults BEGIN SELECT RAISE(ABORT, 'who was counted in a picture is never changed'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PictureResults");

            migrationBuilder.DropTable(
                name: "Pictures");
        }
    }
}
