namespace LeadManage.Web.Grouping;

/// <summary>The pictures of one group that somebody may see.</summary>
/// <param name="GroupId">Which group.</param>
/// <param name="Name">How its coach calls it.</param>
/// <param name="IsCoach">True for its coach, false for somebody who was counted.</param>
/// <param name="Pictures">The newest first: all for the coach, and for others those they were counted in.</param>
public sealed record PicturesOfGroup(long GroupId, string Name, bool IsCoach, IReadOnlyList<TakenPicture> Pictures)
{
    /// <summary>A picture, and an earlier one beside it.</summary>
    /// <param name="picture">Which; null for the newest.</param>
    /// <param name="beside">Another one, earlier or later; null for none. Pictures of different questionnaires are not put side by side.</param>
    public (TakenPicture? Shown, TakenPicture? Beside) Choose(long? picture, long? beside)
    {
        var shown = picture is { } id ? Find(id) : Pictures is [var newest, ..] ? newest : null;
        var other = beside is { } also && Find(also) is { } one && one != shown && one.Instrument == shown?.Instrument ? one : null;
        return other?.Id > shown?.Id ? (other, shown) : (shown, other);
    }

    private TakenPicture? Find(long id) => Pictures.FirstOrDefault(picture => picture.Id == id);
}
