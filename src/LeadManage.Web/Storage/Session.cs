using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>One browser in which a person is signed in. It ends at once, wherever it is open, when this row goes.</summary>
public sealed class Session
{
    public long Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long BegunAt { get; init; }

    /// <summary>Unix seconds, UTC, to some minutes.</summary>
    public required long SeenAt { get; init; }

    /// <summary>Unix seconds, UTC; over whatever is done until then.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Seconds without a request after which it is over.</summary>
    public required long MostIdle { get; init; }

    /// <summary>Browser and system, for the person to recognize it.</summary>
    public required string Device { get; init; }

    /// <summary>How the person proved who they are, for example "password" or "passkey".</summary>
    public required string Means { get; init; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => session.PersonId);
        builder.Property(session => session.Device).HasMaxLength(80);
        builder.Property(session => session.Means).HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
    }
}
