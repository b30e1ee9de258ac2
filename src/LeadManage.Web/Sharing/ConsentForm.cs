using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>What a person ticked to share; a field that is missing sets null, which is none. The same fields are shown again, filled in, before they agree.</summary>
public sealed class ConsentForm
{
    /// <summary>Ids of results.</summary>
    [AllowNull]
    public string[] Sittings { get; set => field = value ?? []; } = [];

    /// <summary>Ids of questionnaires whose later results are shared as well.</summary>
    [AllowNull]
    public string[] Later { get; set => field = value ?? []; } = [];

    public bool Answers { get; set; }

    public bool Comments { get; set; }

    public bool Export { get; set; }

    public bool Entering { get; set; }

    /// <summary>A day, as an input of type date gives it: 2027-03-31. Shared to the end of this day, UTC.</summary>
    [AllowNull]
    public string Until { get; set => field = value ?? ""; } = "";

    /// <summary>True once the person has seen what it means, and agrees.</summary>
    public bool Agreed { get; set; }

    public GrantedFields Fields =>
        GrantedFields.Profile | (Answers ? GrantedFields.Answers : GrantedFields.None) | (Comments ? GrantedFields.Comments : GrantedFields.None) | (Export ? GrantedFields.Export : GrantedFields.None)
        | (Entering ? GrantedFields.Entering : GrantedFields.None);

    /// <summary>Null when the day is none.</summary>
    public DateTimeOffset? End =>
        DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    /// <summary>Null when a result or the day is none.</summary>
    public Terms? TermsWith(long coach)
    {
        var named = Sittings.Select(text => SittingId.TryParse(text, out var id) ? id : (SittingId?)null).ToArray();
        return End is { } end && named.All(id => id is not null) ? new Terms(coach, [.. named.OfType<SittingId>()], Later, Fields, end) : null;
    }

    /// <summary>As a grant that stands, to change it.</summary>
    public static ConsentForm Of(OwnGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return new ConsentForm
        {
            Sittings = [.. grant.Sittings.Select(id => id.ToString())],
            Later = [.. grant.Later],
            Answers = grant.Fields.HasFlag(GrantedFields.Answers),
            Comments = grant.Fields.HasFlag(GrantedFields.Comments),
            Export = grant.Fields.HasFlag(GrantedFields.Export),
            Entering = grant.Fields.HasFlag(GrantedFields.Entering),
            Until = grant.EndsAt.AddTicks(-1).ToString("yyyy-MM-dd"),
        };
    }
}
