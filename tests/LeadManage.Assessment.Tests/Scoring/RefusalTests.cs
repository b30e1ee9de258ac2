using System.Reflection;
using LeadManage.Assessment.Instruments;
using LeadManage.Assessment.Scoring;
using LeadManage.Assessment.Tests.Instruments;

namespace LeadManage.Assessment.Tests.Scoring;

/// <summary>A mistake of the caller is named as what it is, before anything is computed.</summary>
public sealed class RefusalTests
{
    private static readonly Profile Scored = Published.Lm12.Score("654321-x4444");

    /// <summary>One whole value for each type that scoring asks for.</summary>
    private static readonly object[] Whole =
    [
        Published.Lm12, Published.Lm12.Answer, Published.Lm12.Items[0], Published.Lm12.Items[0].Keys[0], Questionnaires.Sheet(Published.Lm12, "654321-x4444"),
        new ErrorBasis.Person(), Scored, Scored.Error, Scored.Scales[0], ItemOrder.Of(Published.Lm12, 1), new Dictionary<string, List<int>>(),
        new Allocation("now", "Now", "NOW"), "L",
    ];

    public static TheoryData<string, string, string> Asked =>
        [.. from method in Methods()
            from parameter in method.GetParameters()
            where Needs(parameter)
            select new TheoryDataRow<string, string, string>(method.DeclaringType!.FullName!, method.ToString()!, parameter.Name!)];

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_is_missing_is_named(string type, string signature, string missing)
    {
        var method = Methods().Single(method => method.DeclaringType!.FullName == type && method.ToString() == signature);
        var arguments = method.GetParameters().Select(parameter => parameter.Name == missing ? null : Fitting(parameter.ParameterType)).ToArray();

        var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, arguments)).InnerException;

        Assert.Equal(missing, Assert.IsType<ArgumentNullException>(thrown).ParamName);
    }

    [Fact]
    public void What_no_score_depends_on_is_asked_for_too()
    {
        Assert.Throws<ArgumentNullException>("instrument", () => new AnswerSheet(null!, []));
        Assert.Throws<ArgumentNullException>("basis", () => ScoringService.Score(Published.Plan, new AnswerSheet(Published.Plan, []), null!));
        Assert.Throws<ArgumentNullException>("code", () => AnswerCode.Unpack(Published.Lm12, null!));
    }

    [Fact]
    public void A_score_that_there_is_not_is_a_mistake_of_the_caller_and_a_figure_is_not_available()
    {
        var change = ChangeBetween.Of(Published.Lm12, Scored, Scored)!;
        var balance = InstrumentCatalog.Published.Latest("balance")!.Score("258755464473");

        Assert.Throws<InvalidOperationException>(() => Scored.Scale("X"));
        Assert.Throws<InvalidOperationException>(() => Scored.Axis("X"));
        Assert.Throws<InvalidOperationException>(() => change.Scale("X"));
        Assert.Throws<InvalidOperationException>(() => change.Axis("X"));
        Assert.Null(balance.Figure("X"));
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(ScoringService).Assembly.GetExportedTypes()
        .Where(type => type.Namespace is "LeadManage.Assessment.Scoring" or "LeadManage.Assessment.Scoring.Parts")
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName);

    private static bool Needs(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && parameter.ParameterType != typeof(string) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static object? Fitting(Type type) => type.IsValueType ? Activator.CreateInstance(type) : Whole.FirstOrDefault(type.IsInstanceOfType);
}
