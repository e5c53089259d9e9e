using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DraftThreads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "RevisionId",
                table: "Annotations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "DraftId",
                table: "Annotations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DraftVersion",
                table: "Annotations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnnotationMentions",
                columns: table => new
                {
                    CommentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnotationMentions", x => new { x.CommentId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_AnnotationMentions_AnnotationComments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "AnnotationComments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnnotationMentions_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Annotations_DraftId",
                table: "Annotations",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnotationMentions_PersonId_ReadAt",
                table: "AnnotationMentions",
                columns: new[] { "PersonId", "ReadAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Annotations_Drafts_DraftId",
                table: "Annotations",
                column: "DraftId",
                principalTable: "Drafts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Threads that were opened on a revision are placed in its draft from now on, too.
            migrationBuilder.Sql(
                """
                UPDATE Annotations SET
                  DraftId = (SELECT DraftId FROM Revisions WHERE Revisions.Id = Annotations.RevisionId),
                  DraftVersion = (SELECT DocumentVersion FROM Revisions WHERE Revisions.Id = Annotations.RevisionId);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Annotations_Drafts_DraftId",
                table: "Annotations");

            migrationBuilder.DropTable(
                name: "AnnotationMentions");

            migrationBuilder.DropIndex(
                name: "IX_Annotations_DraftId",
                table: "Annotations");

            migrationBuilder.DropColumn(
                name: "DraftId",
                table: "Annotations");

            migrationBuilder.DropColumn(
                name: "DraftVersion",
                table: "Annotations");

            migrationBuilder.AlterColumn<Guid>(
                name: "RevisionId",
                table: "Annotations",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
