using LeadManage.Assessment.Scoring;

namespace LeadManage.Assessment.Reading;

/// <summary>One answer, changed by one step, and what that does to the point on the map.</summary>
/// <param name="ItemId">Id of the statement.</param>
/// <param name="From">The answer given.</param>
/// <param name="To">The answer one step up or down.</param>
/// <param name="CrossesLine">True when the words change; they do whenever an axis score moves across its cut.</param>
/// <param name="Before">The point as it is.</param>
/// <param name="After">The point as it would be.</param>
/// <param name="WordsBefore">For example <c>probably “Leading first”</c>.</param>
/// <param name="WordsAfter">The same after the change.</param>
public sealed record WhatIfStep(string ItemId, int From, int To, bool CrossesLine, MapPosition Before, MapPosition After, string WordsBefore, string WordsAfter);
