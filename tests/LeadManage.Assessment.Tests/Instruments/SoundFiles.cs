using System.Text;
using LeadManage.Assessment.Instruments;

namespace LeadManage.Assessment.Tests.Instruments;

/// <summary>Two questionnaires that together have every member a file can have; tests break one line of them.</summary>
internal static class SoundFiles
{
    /// <summary>Every part and every kind of answer but the judgement, which goes with no axes.</summary>
    public const string Everything = """
        {
          "id": "everything",
          "version": 1,
          "name": "Everything",
          "purpose": "A test.",
          "stem": "How often?",
          "minutes": { "from": 1, "to": 2 },
          "format": { "kind": "steps", "lo": 1, "hi": 3, "labels": ["Never", "At times", "Always"], "noOpportunity": "No opportunity" },
          "formats": {
            "rating": { "lo": 0, "hi": 10, "labels": ["None", "Very much"], "noOpportunity": null },
            "share": { "kind": "share" },
            "words": { "kind": "text", "most": 200, "rows": 2 },
            "day": { "kind": "date", "from": 1, "suggested": 56 }
          },
          "missing": { "least": 0.5, "clean": 0.8 },
          "scales": [
            { "id": "A", "name": "Aligning", "shortName": "Align", "measures": "You align." },
            { "id": "B", "name": "Budgeting", "shortName": "Budget", "measures": "You budget." }
          ],
          "items": [
            { "id": "A1", "text": "I align.", "keys": { "A": "+" } },
            { "id": "A2", "text": "I gather.", "keys": { "A": "+" } },
            { "id": "B1", "text": "I budget.", "keys": { "B": "+" } },
            { "id": "B2", "text": "I save.", "keys": { "B": "+" } },
            { "id": "NOW-A", "text": "Energy given to aligning?", "format": "rating", "keys": {} },
            { "id": "NEED-A", "text": "Energy aligning needed?", "format": "rating", "keys": {} },
            { "id": "NOW-B", "text": "Energy given to budgeting?", "format": "rating", "keys": {} },
            { "id": "NEED-B", "text": "Energy budgeting needed?", "format": "rating", "keys": {} },
            { "id": "TIME-A", "text": "Time spent aligning.", "format": "share", "keys": {} },
            { "id": "TIME-B", "text": "Time spent budgeting.", "format": "share", "keys": {} },
            { "id": "WISH-A", "text": "Time wished for aligning.", "format": "share", "keys": {} },
            { "id": "WISH-B", "text": "Time wished for budgeting.", "format": "share", "keys": {} },
            { "id": "RISK", "text": "What may go wrong?", "format": "words", "keys": {} },
            { "id": "GAIN", "text": "What may become possible?", "format": "words", "keys": {} },
            { "id": "PROCESS", "text": "Which work first?", "format": "words", "keys": {} },
            { "id": "SITUATION", "text": "If?", "format": "words", "keys": {} },
            { "id": "ACTION", "text": "Then?", "format": "words", "keys": {} },
            { "id": "WITNESS", "text": "Who will notice?", "format": "words", "keys": {} },
            { "id": "OBSTACLE", "text": "What could stop it?", "format": "words", "keys": {} },
            { "id": "REMEDY", "text": "What then?", "format": "words", "keys": {} },
            { "id": "NEXT", "text": "When again?", "format": "day", "keys": {} }
          ],
          "groups": [
            { "id": "TIME", "text": "How was your time spent?", "items": ["TIME-A", "TIME-B"], "sum": 100 },
            { "id": "WISH", "text": "How should it be spent?", "items": ["WISH-A", "WISH-B"], "sum": 100 },
            { "id": "OUTLOOK", "text": "What lies ahead?", "items": ["RISK", "GAIN"] }
          ],
          "axes": [
            { "id": "L", "name": "Leadership", "verb": "lead", "scales": ["A"], "cut": 60 },
            { "id": "M", "name": "Management", "verb": "manage", "scales": ["B"], "cut": 60 }
          ],
          "map": { "up": "L", "across": "M", "cutReason": "A test.", "both": "Both", "upFirst": "Up", "acrossFirst": "Across", "neither": "Neither" },
          "pairings": [
            { "question": "Who?", "up": "A", "across": "B" }
          ],
          "consistencyPairs": [
            ["A1", "A2"]
          ],
          "need": { "up": "A", "across": "B", "from": 30, "factor": 0.6, "margin": 10, "reason": "A test.", "both": "Both.", "upFirst": "Up.", "acrossFirst": "Across.", "neither": "Neither." },
          "balance": [
            { "id": "A", "name": "Aligning", "shortName": "Align", "side": "up", "now": "NOW-A", "needed": "NEED-A" },
            { "id": "B", "name": "Budgeting", "shortName": "Budget", "side": "across", "now": "NOW-B", "needed": "NEED-B" }
          ],
          "itemPairs": [
            { "id": "P1", "name": "Order", "up": "A1", "across": "B1" },
            { "id": "P2", "name": "Thrift", "up": "A2", "across": "B2" }
          ],
          "shares": [
            { "id": "now", "name": "As it was", "group": "TIME" },
            { "id": "wish", "name": "As it should be", "group": "WISH" }
          ],
          "plan": {
            "risk": "RISK", "gain": "GAIN", "process": "PROCESS", "situation": "SITUATION",
            "action": "ACTION", "witness": "WITNESS", "obstacle": "OBSTACLE", "remedy": "REMEDY",
            "next": "NEXT"
          },
          "ranked": true,
          "sources": ["A test."]
        }
        """;

    /// <summary>Statements that are judged true or false.</summary>
    public const string Judged = """
        {
          "id": "judged",
          "version": 1,
          "name": "Judged",
          "purpose": "A test.",
          "stem": "Is this true?",
          "minutes": { "from": 1, "to": 2 },
          "format": { "kind": "truth", "true": "True", "false": "False", "sure": [50, 75, 100] },
          "missing": { "least": 0.5, "clean": 0.8 },
          "scales": [
            { "id": "K", "name": "Knowing", "shortName": "Know", "measures": "You know." }
          ],
          "items": [
            { "id": "K1", "text": "Water is wet.", "keys": { "K": "+" }, "fact": { "truth": true, "explanation": "It wets.", "source": "A test." } },
            { "id": "K2", "text": "Fire is cold.", "keys": { "K": "+" }, "fact": { "truth": false, "explanation": "It burns.", "source": "A test." } }
          ],
          "axes": [],
          "map": null,
          "pairings": [],
          "consistencyPairs": [],
          "sources": ["A test."]
        }
        """;

    public static InstrumentReading Read(string text)
    {
        var name = text.Contains("\"judged\"", StringComparison.Ordinal) ? "judged" : "everything";
        return InstrumentFile.Read($"{name}.v1.json", Encoding.UTF8.GetBytes(text));
    }
}
