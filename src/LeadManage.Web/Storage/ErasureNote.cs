using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That something was erased or taken back, noted by a trigger in the same transaction; it waits for the ledger outside the database.</summary>
public sealed class ErasureNote
{
    public long Id { get; init; }

    /// <summary>A <see cref="Keeping.ErasedThing"/>.</summary>
    public required int Kind { get; init; }

    /// <summary>Its number, of nothing any more.</summary>
    public required long Thing { get; init; }

    /// <summary>Unix seconds, UTC, by the clock of the machine.</summary>
    public required long At { get; init; }
}

internal sealed class ErasureNoteConfiguration : IEntityTypeConfiguration<ErasureNote>
{
    public void Configure(EntityTypeBuilder<ErasureNote> builder) => builder.ToTable("Erasures");
}
