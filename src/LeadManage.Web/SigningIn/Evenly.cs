namespace LeadManage.Web.SigningIn;

/// <summary>Answers that take the same time whether there was something to write or not: nobody learns from a clock which addresses have an account.</summary>
internal static class Evenly
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    public static Task AnswerAsync(Task work, TimeProvider clock) => Task.WhenAll(work, Task.Delay(Least, clock));
}
