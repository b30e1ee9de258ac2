using LeadManage.Web.Storage;

namespace LeadManage.Web.Sharing;

/// <summary>One thing that was done on the command line.</summary>
/// <param name="What">What it was.</param>
/// <param name="Reason">Why, or how the person agreed, as the operator gave it.</param>
/// <param name="At">UTC.</param>
public sealed record OwnOperatorLook(OperatorAct What, string Reason, DateTimeOffset At)
{
    /// <summary>To follow "whoever runs this server".</summary>
    public string Words => What switch
    {
        OperatorAct.Import => "imported answers into your results",
        OperatorAct.Report => "printed results of yours",
        _ => "took a copy of your data",
    };

    /// <summary>What <see cref="Reason"/> is: to add something it is not enough to have a reason.</summary>
    public string Basis => BasisOf(What);

    public static string BasisOf(OperatorAct what) => what == OperatorAct.Import ? "Agreed" : "Reason given";
}
