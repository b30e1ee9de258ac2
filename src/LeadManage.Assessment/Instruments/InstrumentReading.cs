namespace LeadManage.Assessment.Instruments;

/// <summary>What came of reading a questionnaire file: the instrument, or every fault of the file; never both, never half.</summary>
public sealed record InstrumentReading(Instrument? Instrument, IReadOnlyList<InstrumentFault> Faults);
