namespace LeadManage.Web.Commands;

/// <summary><c>rescore --check [--data FOLDER]</c>: scores every stored profile again and says whether any byte differs. Changes nothing.</summary>
internal static class RescoreCommand
{
    private const int Differs = 1;
    private const string Usage = "Usage: rescore --check [--data FOLDER]";

    public static async Task<int> RunAsync(string[] args)
    {
        var data = args is ["--check", "--data", var folder] ? folder : null;
        if (data is null && args is not ["--check"])
        {
            await Console.Error.WriteLineAsync(Usage);
            return StoreToRead.CannotBeCarriedOut;
        }

        var (app, code) = await StoreToRead.OpenAsync(data, builder => builder.Services.AddSingleton<Rescoring>());
        if (app is null)
            return code;
        await using (app)
        {
            var result = await app.Services.GetRequiredService<Rescoring>().CheckAsync(CancellationToken.None);
            foreach (var (id, difference) in result.Differing)
                Console.WriteLine($"{id}: {difference}");
            Console.WriteLine($"{result.Counted} profiles scored again, {result.Differing.Count} differ.");
            return result.Differing.Count == 0 ? 0 : Differs;
        }
    }
}
