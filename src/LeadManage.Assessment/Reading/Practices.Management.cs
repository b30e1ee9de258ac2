namespace LeadManage.Assessment.Reading;

// Ideas: aims made into steps and budgets, roles with authority, deviations found and removed: what lets people rely on the work.
public static partial class Practices
{
    private static IReadOnlyList<Practice> PlanningAndBudgeting =>
    [
        new("PB-1", "Give one aim its steps and dates",
            "Take one aim that everybody agrees with and write the next three steps under it, each with a name and a date. Send it to those named."),
        new("PB-2", "Estimate before you start",
            "Before the next piece of work begins, write down the hours, money or people it will take. Compare when it is done; the difference improves the next estimate."),
        new("PB-3", "Set one target you can count",
            "For the coming month choose one result that can be counted or seen. Write its number today and where you will look it up."),
        new("PB-4", "Weigh promises against hands",
            "List what you have promised for the next four weeks and the time you have. If it does not fit, move one promise now and tell the person who waits for it."),
        new("PB-5", "Bring one plan up to date",
            "Open a plan that facts have overtaken. Change the dates that no longer hold, write one line on why, and tell those who rely on them."),
    ];

    private static IReadOnlyList<Practice> OrganizingAndStaffing =>
    [
        new("OS-1", "Put a name to each task",
            "Go through the open tasks of one piece of work. Where there is no name, or more than one, settle with the people who is responsible."),
        new("OS-2", "Match one task with a skill",
            "Before you hand out the next task, think of two people it would suit and why. Ask the better match, also when somebody else happens to be free."),
        new("OS-3", "Hand over authority with the task",
            "When you next delegate, say what the person may decide alone, what they may spend, and when they should come back to you."),
        new("OS-4", "Write down one routine",
            "Choose work that comes back every month. Write its steps on one page while you do it, and let a colleague follow the page next time."),
        new("OS-5", "Walk one hand-over",
            "Pick a place where work passes from one person to another. Ask both what is often missing, and agree on a short list that goes along."),
    ];

    private static IReadOnlyList<Practice> ControllingAndProblemSolving =>
    [
        new("CP-1", "Compare with the plan on a fixed day",
            "Choose a day and a quarter of an hour each week. Compare one plan with what happened, and write one line on the largest difference."),
        new("CP-2", "Find the cause first",
            "At the next deviation write down the first cause that comes to mind, then ask twice more what lies behind it. Only then choose what to do."),
        new("CP-3", "Close one problem for good",
            "Take a problem that keeps coming back. Name who will follow it and what will show that it is solved, and look again two weeks later."),
        new("CP-4", "Set one early sign",
            "For your most important deadline or budget choose a sign that shows trouble early, such as half the money gone before half the work. Check it this week."),
        new("CP-5", "Check one thing before it leaves",
            "Pick one kind of work you deliver. Agree with the team on three points to check before it goes out, and use them once this week."),
    ];
}
