using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DocumentVersion",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StartRevisionId",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            // Drafts older than the column began with what is their base still, unless they were rebased since.
            migrationBuilder.Sql("UPDATE Drafts SET StartRevisionId = BaseRevisionId;");

            migrationBuilder.CreateTable(
                name: "DraftSuggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Spans = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor_Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor_End = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor_Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor_Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor_Suffix = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedVersion = table.Column<long>(type: "INTEGER", nullable: true),
                    Undo = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftSuggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftSuggestions_AspNetUsers_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftSuggestions_Drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "Drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftSuggestions_AuthorId",
                table: "DraftSuggestions",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftSuggestions_DraftId_State",
                table: "DraftSuggestions",
                columns: new[] { "DraftId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftSuggestions");

            migrationBuilder.DropColumn(
                name: "DocumentVersion",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "StartRevisionId",
                table: "Drafts");
        }
    }
}
