"""What stands on the boards of the demo. Made up, so it is not translated."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A thread, and who answered what."""

    by: str
    days_ago: float
    lane: str
    title: str
    words: str
    answers: tuple[tuple[str, str], ...] = ()
    where: str = ""
    flag: str = ""
    wants_no_reply: bool = False
    has_interest: bool = False
    shot: str = ""
    alt: str = ""


# The names in the open boards: others than in the group, on purpose.
NAMES = {"coordinator": "Wren", "lou": "Bramble", "person": "Heron", "member": "Pebble", "bea": "Fern", "tom": "Oak"}

# Three first posts of each of them, so that they are known: where, a title, words.
_FIRST = {
    "coordinator": (
        ("good-things", "The kettle and the radio", "Something slow was on. I sat through all of it."),
        ("everyday-life", "Bags with two handles", "Two light bags walk better with me than one heavy one."),
        ("sleep-and-rest", "Lying down is not sleeping", "I began to count rest as rest. That was new to me."),
    ),
    "lou": (
        ("good-things", "First frost on the allotment", "White leeks, and a robin who thinks it is all his."),
        ("everyday-life", "Shoes without laces", "Elastic ones. Ten years I knelt down for nothing."),
        ("moving-and-pacing", "Round the block, both ways", "The second way has a bench. Guess which I take."),
    ),
    "person": (
        ("good-things", "A letter by hand", "My niece wrote four pages. I read one a day."),
        ("everyday-life", "Ironing can wait for ever", "I asked who minds. Nobody minded."),
        ("sleep-and-rest", "A chair by the window at night", "When I cannot sleep I go there on purpose."),
    ),
    "member": (
        ("good-things", "The cat chose my lap", "Forty minutes. I did not move, and it was fine."),
        (
            "moving-and-pacing",
            "Three songs, then I stop",
            "I do not look at the clock any more. The third song is the end.",
        ),
        ("work-and-money", "I told one person at work", "Only one. She moved the printer nearer."),
    ),
    "bea": (
        ("good-things", "Soup from next door", "With a note: no dishes back before Friday."),
        ("everyday-life", "A stool in the shower", "It took me a year to buy it and a day to love it."),
        ("sleep-and-rest", "No news after nine", "It is not a cure for anything. It is quieter."),
    ),
    "tom": (
        ("good-things", "The choir took me back", "I sit, they stand, nobody counts."),
        ("moving-and-pacing", "Warm water on Tuesdays", "I float more than I swim. It still counts as going."),
        ("everyday-life", "A list for the good hours", "Short on purpose. What is not on it is for another day."),
    ),
}
EARLY = tuple(
    Said(who, 80 - 3 * number - place, "small-win", title, words, where=where)
    for place, (who, posts) in enumerate(_FIRST.items())
    for number, (where, title, words) in enumerate(posts)
)

GROUP_THREADS = (
    Said(
        "tom", 26, "struggle", "The week after the hospital letter",
        "They moved the appointment again. I was *so* ready for it, and now it is October.\n\n"
        "I don’t need a fix. I only want somebody to know.",
        (
            ("bea", "I know. Mine moved twice. I sat with you for a minute just now, here, with tea."),
            ("coordinator", "Thank you for saying it, Tom. Come on Tuesday even if you only sit by the door."),
        ),
        wants_no_reply=True,
    ),
    Said(
        "lou", 21, "strategy", "Timer on the windowsill",
        "What works for me in the garden:\n\n1. kitchen timer, **eight minutes**\n2. sit, look at the thing I did\n"
        "3. only then decide about a second round\n\nMost days there is none. The bed is half dug and I am fine.",
        (
            ("person", "I tried it with ironing. Three shirts, and stopped. I did not pay for it."),
            ("member", "Eight is too long for me just now, I do four. @Lou does the timer ring or hum?"),
            ("lou", "It hums. The ringing one made me jump and that was the end of *that* shoulder."),
        ),
    ),
    Said(
        "ines", 17, "question", "Does anybody go to the pool on Weir Lane?",
        "I was told the water is warm on Thursdays. Is there a bench near the edge, and how far is it from the bus?",
        (
            ("lou", "Yes, two benches. The bus stops outside, then it is flat. The changing rooms are cold."),
            ("ines", "Thank you. I will only look at it first. Looking counts, doesn’t it?"),
            ("coordinator", "Looking counts."),
        ),
    ),
    Said(
        "person", 12, "small-win", "I said no on the phone",
        "My brother asked me to help carry a sofa. I said no, and then I did not explain it for ten minutes.\n\n"
        "He said “all right”. That was all!",
        (("bea", "Ha. The ten minutes you did not explain are the win."),),
    ),
    Said(
        "bea", 9, "struggle", "Missing who I was",
        "It would have been my mum’s birthday. She knew the *before* me, and nobody else does any more.",
        (("tom", "I read this twice. Thank you for trusting us with it."),),
        flag="loss",
    ),
    Said(
        "coordinator", 6, "question", "What shall we ask the sleep nurse?",
        "She comes in two weeks. Write here what you would like to know, and I bring it along without names.\n\n"
        "- naps: when?\n- waking at four\n- …",
        (
            ("member", "What she does on her own bad nights. If she tells."),
            ("person", "> - waking at four\n\nThat. And whether getting up is better than lying there being cross."),
        ),
    ),
    Said(
        "member", 3, "strategy", "Half a plan is a plan",
        "I cut my plan for the week in half *before* it began. Then I did all of it. It felt odd and rather good.",
        (("lou", "I am stealing this."), ("ines", "Me too, in half.")),
    ),
    Said("lou", 0.4, "small-win", "Robin on the bench", "It sat beside me as long as I sat.",
         shot="robin", alt="A robin on the back of a garden bench"),
)  # fmt: skip

OPEN_THREADS = (
    Said(
        "lou", 15, "strategy", "Sitting to cook", "A bar stool at the counter. Peeling goes from impossible to boring.",
        (("bea", "And things into a bowl on the lap. Less reaching."), ("member", "Frozen onions. No shame.")),
        where="everyday-life",
    ),
    Said(
        "person", 11, "question", "Telling a new boss", "I begin in a shop in spring. Who told a new boss, and when?",
        (
            ("coordinator", "After two weeks, with one thing I needed (a stool) and not my whole story. It went well."),
            ("tom", "I waited too long and then it came out on a bad day. I would tell earlier next time."),
        ),
        where="work-and-money",
    ),
    Said(
        "bea", 8, "struggle", "Four in the morning again", "I am up, the street is orange, I am tired of being tired.",
        (("lou", "I was up too. I hope you slept a little after."),),
        where="sleep-and-rest", wants_no_reply=True,
    ),
    Said(
        "member", 5, "small-win", "To the letter box and back", "Two hundred steps. I counted them because I could.",
        where="moving-and-pacing",
    ),
    Said(
        "tom", 2, "strategy", "I make seat cushions",
        "I sew them for people who sit badly, and sell some at the market. To make your own: buckwheat husks.",
        (("person", "Mine at home is full of rice. Not for the wet."),),
        where="everyday-life", has_interest=True,
    ),
)  # fmt: skip

# Posts that somebody reports, asks about or worries about (`demo_moderation`), in that order.
CASES = (
    Said(
        "tom", 3, "strategy", "The only mat that works",
        "I tried eleven mats. Only the copper one is any good, and my cousin has a few left. Ask me.",
        where="moving-and-pacing", has_interest=True, shot="mat", alt="A copper-coloured mat, half rolled up",
    ),
    Said(
        "bea", 6, "struggle", "People who say they pace",
        "Some of you are just not trying, if you ask me.",
        where="everyday-life",
    ),
    Said(
        "lou", 5, "strategy", "Turmeric mends nerves",
        "I read that a spoon of turmeric a day mends damaged nerves in a month. Has anybody seen that too?",
        where="everyday-life",
    ),
    Said(
        "member", 1, "struggle", "Three in the morning",
        "Everybody would be lighter without me. I am so tired of being somebody to be looked after.",
        where="sleep-and-rest", wants_no_reply=True,
    ),
)  # fmt: skip
