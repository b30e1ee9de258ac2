using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeadManage.Web.Storage.Migrations
{
    // Written by hand: EF Core drops a column by rebuilding the table, which would lose the trigger that keeps profiles immutable.
    // A column that is added changes no stored row, so that trigger is not asked.
    public partial class Quality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE Profiles ADD COLUMN Quality INTEGER NULL CONSTRAINT quality_is_a_grade CHECK (Quality IS NULL OR Quality IN (0, 1, 2))");
            // Whoever finished before this was asked did not agree.
            migrationBuilder.Sql("ALTER TABLE Profiles ADD COLUMN Pooled INTEGER NOT NULL DEFAULT 0 CONSTRAINT pooled_is_yes_or_no CHECK (Pooled IN (0, 1))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE Profiles DROP COLUMN Pooled");
            migrationBuilder.Sql("ALTER TABLE Profiles DROP COLUMN Quality");
        }
    }
}
