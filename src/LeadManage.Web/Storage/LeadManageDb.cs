using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Storage;

/// <summary>The store: one SQLite file. One context an operation; who asks is part of every query.</summary>
public sealed class LeadManageDb(DbContextOptions<LeadManageDb> options) : DbContext(options)
{
    public DbSet<Guest> Guests => Set<Guest>();

    public DbSet<Sitting> Sittings => Set<Sitting>();

    public DbSet<Holder> Holders => Set<Holder>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<WriterMark> WriterMarks => Set<WriterMark>();

    public DbSet<ResumeLink> ResumeLinks => Set<ResumeLink>();

    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LeadManageDb).Assembly);
}
