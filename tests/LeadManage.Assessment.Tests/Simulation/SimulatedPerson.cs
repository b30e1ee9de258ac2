using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Tests.Simulation;

/// <summary>A person whose truth is known.</summary>
/// <param name="First">What they answered.</param>
/// <param name="Again">What they answered the second time.</param>
/// <param name="Truth">The score on each axis to be expected from them over many statements such as these, POMP points; of the first time.</param>
internal sealed record SimulatedPerson(AnswerSheet First, AnswerSheet Again, IReadOnlyList<double> Truth);
