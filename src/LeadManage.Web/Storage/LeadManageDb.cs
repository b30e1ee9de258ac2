using LeadManage.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Storage;

/// <summary>The store: one SQLite file. It is read through this, one context an operation, and who asks is part of every query; it is written through <see cref="StoreWriter"/>.</summary>
public sealed class LeadManageDb(DbContextOptions<LeadManageDb> options) : DbContext(options)
{
    public DbSet<Guest> Guests => Set<Guest>();

    public DbSet<Sitting> Sittings => Set<Sitting>();

    public DbSet<Holder> Holders => Set<Holder>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<ResumeLink> ResumeLinks => Set<ResumeLink>();

    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    public DbSet<ManualSnapshot> ManualSnapshots => Set<ManualSnapshot>();

    public DbSet<ItemExport> ItemExports => Set<ItemExport>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<ForeignSignIn> ForeignSignIns => Set<ForeignSignIn>();

    public DbSet<PersonLink> PersonLinks => Set<PersonLink>();

    public DbSet<HandedLink> HandedLinks => Set<HandedLink>();

    public DbSet<UsedCode> UsedCodes => Set<UsedCode>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<GrantedSitting> GrantedSittings => Set<GrantedSitting>();

    public DbSet<GrantedLater> GrantedLater => Set<GrantedLater>();

    public DbSet<Look> Looks => Set<Look>();

    public DbSet<SharedLink> SharedLinks => Set<SharedLink>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitingRefusal> InvitingRefusals => Set<InvitingRefusal>();

    public DbSet<AccountUse> AccountUses => Set<AccountUse>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<PictureResult> PictureResults => Set<PictureResult>();

    public DbSet<ImportedSitting> ImportedSittings => Set<ImportedSitting>();

    public DbSet<OperatorLook> OperatorLooks => Set<OperatorLook>();

    public DbSet<ErasureNote> Erasures => Set<ErasureNote>();

    /// <summary>What is shared with this coach now; whether they still are one the view knows.</summary>
    public IQueryable<SharedResult> SharedWith(Actor coach, long now) =>
        Set<SharedResult>().Where(shared => shared.CoachId == coach.HolderId && shared.EndsAt > now);

    /// <summary>The sittings this person may open, to read. Whoever asks for another gets nothing, as if there were none.</summary>
    public IQueryable<Sitting> HeldBy(Actor actor) =>
        from holder in Holders
        where holder.GuestId == actor.HolderId
        join sitting in Sittings.AsNoTracking() on holder.SittingId equals sitting.Id
        select sitting;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LeadManageDb).Assembly);
}
