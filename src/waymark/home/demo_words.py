"""What the made-up people of the demo wrote. Their own words, so they are not translated."""

from dataclasses import dataclass

from waymark.plans.rules import Area

MATTERED = (
    "Walked to the gate and back with Bramble.",
    "Rang my sister. We laughed about the curtains.",
    "Sat in the sun on the step for ten minutes.",
    "Made soup in two goes, with a rest in between.",
    "Read to Maya at bedtime.",
    "Watered the tomatoes.",
    "Went to the group. Stayed to the end.",
    "Did half of the ironing and left the other half. On purpose.",
    "Coffee with Ann at the garden centre.",
    "Swam four widths.",
    "Fixed the hinge that had annoyed me since March.",
    "Bus to the library by myself.",
)
MATTERED_HARD = (
    "Bramble slept on my feet.",
    "Told Joe it was a bad day, and he just said all right.",
    "Had the window open and heard the blackbird.",
    "Got washed.",
    "Stuck to the plan: half, not none.",
)
NOTES = (
    "Woke at four. Breathing helped a bit, then the radio.",
    "Long drive yesterday, so this was expected.",
    "New chair at work. Too early to say.",
    "Did too much in one go in the garden. Next time the timer.",
    "Cold and wet all week.",
)
# Five body maps, about every four months.
BODY_MAPS = (
    {"spine-low": 7, "low-back-left": 6, "buttock-left": 5, "knee-back-left": 3, "neck-spine": 4},
    {"spine-low": 6, "low-back-left": 6, "buttock-left": 5, "neck-spine": 4},
    {"spine-low": 8, "low-back-left": 8, "low-back-right": 6, "buttock-left": 7, "neck-spine": 5},
    {"spine-low": 6, "low-back-left": 5, "buttock-left": 4, "neck-spine": 3},
    {"spine-low": 5, "low-back-left": 5, "buttock-left": 3},
)


@dataclass(frozen=True)
class Story:
    """A plan: what matters with its part of life, earlier goals, the one for now (full, half, tiny, first step), and
    the setback plan (first hour, who I tell, a kind sentence).
    """

    days_ago: int
    matters: tuple[tuple[str, Area | None], ...]
    goals: tuple[tuple[str, str, str, str], ...]
    now: tuple[str, str, str, str]
    setback: tuple[str, str, str]


PLANS = {
    "person": Story(
        540,
        (
            ("Being the dad who reads at bedtime, also on bad days.", Area.PEOPLE),
            ("The allotment. Things growing because I put them there.", Area.FUN),
            ("Doing my job without paying for it all weekend.", Area.WORK),
        ),
        (
            (
                "Read to Maya for fifteen minutes each evening",
                "Read for five",
                "Lie beside her and listen",
                "Choose the book at tea",
            ),
        ),
        (
            "Walk to the allotment and back on three days a week",
            "Walk to the gate and back",
            "Stand at the back door with a cup of tea",
            "Put my boots by the door tonight",
        ),
        (
            (
                "Stop what I am doing, and sit or lie for ten minutes by the clock\n"
                "Warm pack on my back\n"
                "Breathe out slowly, ten times\n"
                "Get up and walk to the window and back\n"
                "Half of what I planned, not none of it"
            ),
            "Joe. He need not do anything, only know. At work: Priya.",
            "You have been here before and you came out the other side. Slow is allowed.",
        ),
    ),
    "member": Story(
        60,
        (("Singing with other people again.", Area.COMMUNITY),),
        (),
        ("", "", "", ""),
        ("Lights low and the radio on\nCancel one thing, not all of them", "My neighbour Bea", "One hour at a time."),
    ),
    "coordinator": Story(
        400,
        (("That the group goes on, also when I have a bad week.", Area.COMMUNITY),),
        (),
        ("", "", "", ""),
        ("Hand the keys to Sam\nLie down before I have to", "Sam", "The group can manage a fortnight without me."),
    ),
}
