using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Data.Storage;

/// <summary>A list of values as one JSON column, the same on every engine. It is written once with its row and compared as a whole.</summary>
static class JsonColumn
{
    // Read by this program alone, never put into HTML.
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AsJson<T>(this PropertyBuilder<List<T>> property) => property
        .HasConversion(
            list => JsonSerializer.Serialize(list, Format),
            json => JsonSerializer.Deserialize<List<T>>(json, Format) ?? new List<T>(),
            new ValueComparer<List<T>>(
                (left, right) => left != null && right != null && left.SequenceEqual(right),
                list => list.Count,
                list => list.ToList()))
        .HasDefaultValueSql("'[]'");
}
