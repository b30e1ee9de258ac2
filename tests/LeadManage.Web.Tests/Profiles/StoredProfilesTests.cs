using System.Security.Cryptography;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Web.Commands;
using LeadManage.Web.Profiles;
using LeadManage.Web.Storage;
using LeadManage.Web.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadManage.Web.Tests.Profiles;

public sealed class StoredProfilesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_profile_with_any_bit_flipped_is_never_shown()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        store.Scalar("DROP TRIGGER profile_is_immutable");
        var packed = Convert.FromHexString(store.Scalar("SELECT hex(Packed) FROM Profiles"));
        var random = new Random(11);
        for (var trial = 1; trial <= 200; trial++)
        {
            var flipped = (byte[])packed.Clone();
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            store.Scalar($"UPDATE Profiles SET Packed = x'{Convert.ToHexString(flipped)}'");
            if (await SeenAsync() is { } seen)
                Assert.Equal(packed, SealedProfile.Close(id, seen.Profile).Packed);
        }

        store.Scalar($"UPDATE Profiles SET Packed = x'{Convert.ToHexString(packed)}', Seal = zeroblob(32)");
        await Assert.ThrowsAsync<DamagedProfileException>(() => store.Profiles.FindAsync(actor, id, Ct));

        // A bit that the packing does not use may flip and the text come out whole: then it is the true profile that is shown.
        async Task<HeldProfile?> SeenAsync()
        {
            try
            {
                return await store.Profiles.FindAsync(actor, id, Ct);
            }
            catch (DamagedProfileException)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task The_seal_is_the_SHA_256_of_the_sitting_and_the_text()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        var text = ProfileText.Write((await store.Profiles.FindAsync(actor, id, Ct))!.Profile);

        Assert.Equal(Convert.ToHexString(SHA256.HashData([.. BitConverter.GetBytes(id.Value).Reverse(), .. text])), store.Scalar("SELECT hex(Seal) FROM Profiles"));
    }

    [Fact]
    public async Task Of_two_profiles_that_were_swapped_between_their_sittings_neither_is_shown_and_both_are_reported()
    {
        await using var store = await TestStore.NewAsync();
        var (one, first) = await store.SubmittedAsync(1);
        var (other, second) = await store.SubmittedAsync(2);
        store.Scalar(
            $"""
            DROP TRIGGER profile_is_immutable;
            CREATE TEMP TABLE Swapped AS SELECT SittingId, Packed, Seal FROM Profiles;
            UPDATE Profiles SET (Packed, Seal) = (SELECT Packed, Seal FROM Swapped WHERE Swapped.SittingId <> Profiles.SittingId)
            """);

        await Assert.ThrowsAsync<DamagedProfileException>(() => store.Profiles.FindAsync(one, first, Ct));
        await Assert.ThrowsAsync<DamagedProfileException>(() => store.Profiles.FindAsync(other, second, Ct));
        await Assert.ThrowsAsync<DamagedProfileException>(() => store.MyData.ExportAsync(one, first, Ct));
        var (_, differing) = await new Rescoring(store.Get<IDbContextFactory<LeadManageDb>>(), InstrumentCatalog.Published).CheckAsync(progress: null, Ct);
        Assert.Equal(new[] { first, second }.OrderBy(id => id.Value), differing.Select(damaged => damaged.Id).OrderBy(id => id.Value));
    }

    [Fact]
    public async Task A_profile_under_another_questionnaire_is_never_shown()
    {
        await using var store = await TestStore.NewAsync();
        var (actor, id) = await store.SubmittedAsync();
        store.Scalar("DROP TRIGGER submitted_stays_submitted; UPDATE Sittings SET Instrument = 'lm12.v1'");
        await Assert.ThrowsAsync<DamagedProfileException>(() => store.Profiles.FindAsync(actor, id, Ct));
    }

    [Theory]
    [InlineData("UPDATE Profiles SET Up = 100", "a stored profile is immutable")]
    [InlineData("UPDATE Profiles SET Packed = zeroblob(10)", "a stored profile is immutable")]
    [InlineData("UPDATE Sittings SET SubmittedAt = NULL", "a submitted sitting is immutable")]
    [InlineData("INSERT INTO Answers SELECT Id, 'SD1', 'page', 1, 3, NULL, 1 FROM Sittings", "answers of a submitted sitting are immutable")]
    public async Task The_database_itself_keeps_what_is_submitted(string change, string told)
    {
        await using var store = await TestStore.NewAsync();
        await store.SubmittedAsync();
        Assert.Contains(told, Assert.Throws<SqliteException>(() => store.Scalar(change)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101, NULL", "answer_in_range")]
    [InlineData("-101, NULL", "answer_in_range")]
    [InlineData("'4'' OR 1', NULL", "answer_in_range")]
    [InlineData("2.5, NULL", "answer_in_range")]
    [InlineData("4, 'four'", "words_in_range")]
    [InlineData("NULL, printf('%.*c', 2001, 'a')", "words_in_range")]
    public async Task The_database_itself_refuses_what_is_no_answer(string value, string told)
    {
        await using var store = await TestStore.NewAsync();
        await store.BeginAsync();
        Assert.Contains(told, Assert.Throws<SqliteException>(() => store.Scalar($"INSERT INTO Answers SELECT Id, 'SD1', 'page', 1, {value}, 1 FROM Sittings")).Message, StringComparison.Ordinal);
    }
}
