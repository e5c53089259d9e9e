using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Plumbline.Data.Storage;

/// <summary>Instants as milliseconds since 1970 UTC: SQLite can order integers, and cannot order a DateTimeOffset.</summary>
sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
