using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// A submitted result that a coach may see by a grant that stands: the view <c>Shared</c>, the one place that says so. Only the clock is left to
/// whoever asks: <see cref="EndsAt"/> has to lie ahead.
/// </summary>
public sealed class SharedResult
{
    public long GrantId { get; init; }

    public long CoachId { get; init; }

    public long OwnerId { get; init; }

    public long SittingId { get; init; }

    public GrantedFields Fields { get; init; }

    public long EndsAt { get; init; }

    public string Instrument { get; init; } = "";

    public long SubmittedAt { get; init; }
}

internal sealed class SharedResultConfiguration : IEntityTypeConfiguration<SharedResult>
{
    public void Configure(EntityTypeBuilder<SharedResult> builder) => builder.HasNoKey().ToView("Shared");
}
