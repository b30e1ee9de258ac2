namespace LeadManage.Assessment.Instruments;

/// <summary>Which statement holds which part of a plan; ids of statements.</summary>
/// <param name="Risk">What may go wrong if nothing changes.</param>
/// <param name="Gain">What becomes possible if it does.</param>
/// <param name="Process">Which process, and why now.</param>
/// <param name="Situation">If: the situation.</param>
/// <param name="Action">Then: what exactly is done.</param>
/// <param name="Witness">Who will notice.</param>
/// <param name="Obstacle">What could stop it.</param>
/// <param name="Remedy">What then.</param>
/// <param name="Next">The day to answer again.</param>
public sealed record PlanPrompts(string Risk, string Gain, string Process, string Situation, string Action, string Witness, string Obstacle, string Remedy, string Next)
{
    /// <summary>All prompts but the date, each with the name of its member.</summary>
    public IEnumerable<(string Member, string Item)> Texts =>
        [("risk", Risk), ("gain", Gain), ("process", Process), ("situation", Situation), ("action", Action), ("witness", Witness), ("obstacle", Obstacle), ("remedy", Remedy)];
}
