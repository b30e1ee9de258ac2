using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>What a coach wrote about a client. What is being typed is kept beside what stands, so that nothing half said is read by anybody else.</summary>
public sealed class Note
{
    public const int MostLetters = 4000;

    public long Id { get; init; }

    public required long CoachId { get; init; }

    public required long ClientId { get; init; }

    public required NoteKind Kind { get; init; }

    /// <summary>Empty as long as it was never finished.</summary>
    public required string Text { get; init; }

    /// <summary>What was typed since; null when nothing was.</summary>
    public string? Draft { get; init; }

    /// <summary>Day of a goal, as 2026-11-23; null when it has none.</summary>
    public string? Day { get; init; }

    /// <summary>Unix seconds, UTC; null for what is no goal, and for one that is not reached.</summary>
    public long? DoneAt { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>Unix seconds, UTC; from then on it is read by nobody, and its author may take that back for some minutes.</summary>
    public long? DeletedAt { get; init; }

    /// <summary>Counts the changes, so that a second page does not overwrite what the first has typed.</summary>
    public required long Revision { get; init; }
}

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("CK_Notes", $"Kind IN (1, 2, 3) AND length(Text) <= {Note.MostLetters} AND length(Draft) <= {Note.MostLetters} AND (Text <> '' OR Draft IS NOT NULL) AND (Kind = 3 OR (Day IS NULL AND DoneAt IS NULL))"));
        builder.HasIndex(note => new { note.CoachId, note.ClientId });
        builder.HasIndex(note => note.ClientId);
        builder.HasIndex(note => note.DeletedAt).HasFilter("DeletedAt IS NOT NULL");
        builder.Property(note => note.Text).HasMaxLength(Note.MostLetters);
        builder.Property(note => note.Draft).HasMaxLength(Note.MostLetters);
        builder.Property(note => note.Day).HasMaxLength(10);
        builder.HasOne<Person>().WithMany().HasForeignKey(note => note.CoachId);
        builder.HasOne<Person>().WithMany().HasForeignKey(note => note.ClientId);
    }
}
