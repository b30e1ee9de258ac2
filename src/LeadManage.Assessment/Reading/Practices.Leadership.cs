namespace LeadManage.Assessment.Reading;

// Ideas: trends and a picture of the future, aligned people who carry a direction further, achievement as what moves people.
public static partial class Practices
{
    private static IReadOnlyList<Practice> SettingDirection =>
    [
        new("SD-1", "Write the direction in three sentences",
            "Take twenty minutes and write where your work should be in three years, in words a newcomer would understand. Show it to one colleague and ask what is unclear."),
        new("SD-2", "Ask one person at the edge",
            "Talk for a quarter of an hour with somebody who meets your clients or your suppliers every day. Ask what they see changing, and write down one sign you did not know."),
        new("SD-3", "Name one thing to stop",
            "Look through next week's calendar for something that serves yesterday's direction. Propose to stop it, and say what the time will be used for."),
        new("SD-4", "Lay three signals side by side",
            "Write three changes you have noticed on three cards. Ask what would follow for your work if all three went on, and keep the answer in one sentence."),
        new("SD-5", "Test the direction on those it is for",
            "Choose one group that the direction must serve. Ask one of them what would be better for them, and what would be worse, if you got there."),
    ];

    private static IReadOnlyList<Practice> AligningPeople =>
    [
        new("AP-1", "List whose help it takes",
            "Write down everybody whose help the direction needs, also outside your unit. Mark the one you have talked to least, and ask for half an hour this week."),
        new("AP-2", "Ask to hear it back",
            "At the end of a talk about where things are going, ask one person to say in their own words what it means for their work. Adjust your words, not theirs."),
        new("AP-3", "Take one doubt seriously",
            "Ask somebody who is not convinced what worries them, and only ask until you can state the worry so that they say: yes, that is it."),
        new("AP-4", "Tell it before it is decided",
            "Pick one change that is still open. Tell the people concerned what is known, what is not, and by when they can still have a say."),
        new("AP-5", "Bring two groups to one table",
            "Invite two people who do not report to each other and whose work meets somewhere. Let each say what they need from the other for the shared aim."),
    ];

    private static IReadOnlyList<Practice> MotivatingAndInspiring =>
    [
        new("MI-1", "Link one task to a reason",
            "When you next hand over a task, say first whom it helps and why it matters now. Then ask what part of it the person would most like to get right."),
        new("MI-2", "Give credit where others hear it",
            "Once this week name, in front of others, one person's effort: what they did, and what it made possible. Be exact; general praise is soon forgotten."),
        new("MI-3", "Agree on the aim, leave the way",
            "For one piece of work agree only on the aim, the limits and the date. Let the person choose the way, and ask before you advise."),
        new("MI-4", "Ask what is in the way",
            "Go to somebody whose work has slowed down. Ask what makes it hard at present, and together find one small step that can be finished in two days."),
        new("MI-5", "Open a talk with a question",
            "Start one talk this week with: what do you want to achieve next? Listen for five minutes before you say what you think."),
    ];
}
