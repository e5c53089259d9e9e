using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SourceLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ArchiveAddress",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ArchivedBy",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ArchivedReason",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Author",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CapturedAt",
                table: "Sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Format",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Infobox",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Licence",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Marks",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublisherKey",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "References",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "ReliabilityNote",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "SeriesNumber",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TextHash",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "PassageOrigins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Anchor_Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor_End = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor_Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor_Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor_Suffix = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassageOrigins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassageOrigins_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublisherRatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    PublisherKey = table.Column<string>(type: "TEXT", nullable: false),
                    Use = table.Column<int>(type: "INTEGER", nullable: false),
                    Reliability = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublisherRatings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SourceReports",
                columns: table => new
                {
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pieces = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "'[]'")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceReports", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_SourceReports_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Each source that was there is a series of its own; ASCII names are folded here, others when they are saved next.
            migrationBuilder.Sql("UPDATE Sources SET SeriesId = Id, SeriesNumber = 1, PublisherKey = UPPER(TRIM(Publisher))");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_PublisherKey",
                table: "Sources",
                column: "PublisherKey");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_SeriesId_SeriesNumber",
                table: "Sources",
                columns: new[] { "SeriesId", "SeriesNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_TextHash",
                table: "Sources",
                column: "TextHash");

            migrationBuilder.CreateIndex(
                name: "IX_PassageOrigins_SourceId",
                table: "PassageOrigins",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_PublisherRatings_PublisherKey_Use_DecidedAt",
                table: "PublisherRatings",
                columns: new[] { "PublisherKey", "Use", "DecidedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PassageOrigins");

            migrationBuilder.DropTable(
                name: "PublisherRatings");

            migrationBuilder.DropTable(
                name: "SourceReports");

            migrationBuilder.DropIndex(
                name: "IX_Sources_PublisherKey",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_SeriesId_SeriesNumber",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_TextHash",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ArchiveAddress",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ArchivedBy",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ArchivedReason",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Author",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "CapturedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Infobox",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Licence",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Marks",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "PublisherKey",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "References",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ReliabilityNote",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "SeriesNumber",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "TextHash",
                table: "Sources");
        }
    }
}
