using Microsoft.EntityFrameworkCore;

namespace Plumbline.Data.Sqlite;

public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PlumblineDbContext(options);
