using LeadManage.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A letter that waits to be sent. Once it has ended, address and content are gone and the row only keeps its key from being put again.</summary>
public sealed class OutboxMail
{
    /// <summary>SHA-256 of what it is about.</summary>
    public required byte[] KeyHash { get; init; }

    public string? Address { get; init; }

    /// <summary>The <see cref="Letter"/> in its envelope, see <see cref="Envelopes"/>.</summary>
    public byte[]? Content { get; init; }

    /// <summary>When it was to go: unix seconds, UTC, as all times here.</summary>
    public required long DueAt { get; init; }

    /// <summary>When it is tried next; null once it has ended.</summary>
    public long? NextAt { get; init; }

    public long? EndedAt { get; init; }

    public MailOutcome? Outcome { get; init; }

    public required int Attempts { get; init; }

    /// <summary>The first failure of a letter that still waits.</summary>
    public long? FailingSince { get; init; }

    /// <summary>The last failure, without address or content.</summary>
    public string? Fault { get; init; }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.HasKey(letter => letter.KeyHash);
        builder.Property(letter => letter.Address).HasMaxLength(EmailAddress.MostLetters);
        builder.HasIndex(letter => letter.NextAt).HasFilter("NextAt IS NOT NULL");
        builder.HasIndex(letter => letter.EndedAt).HasFilter("EndedAt IS NOT NULL");
    }
}
