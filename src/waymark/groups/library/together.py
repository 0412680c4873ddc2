"""Plans for talking, for a guest, for being together, and for looking at best hopes."""

from django.utils.translation import gettext_lazy as _

from waymark.groups.library.common import arriving, closing, on_your_feet, short_round, stretch, welcome
from waymark.groups.library.sources import (
    BEST_HOPES,
    COMPANY,
    FOLLOW_ON,
    GUIDE,
    LEAFLETS,
    MOOD,
    OWN_STORY,
    SEED,
    TOOLKIT,
    WHO_LEADS,
)
from waymark.groups.terms.groups import PlanKind
from waymark.groups.terms.plans import LibraryPlan, PlanPart

FIRST = LibraryPlan(
    key="our-first-meeting",
    title=_("Our first meeting"),
    kind=PlanKind.BEST_HOPES,
    why=_("The first time is for finding out who is here and what we hope for. Nothing has to be decided today."),
    parts=(
        arriving(15),
        PlanPart(10, _("Names, and one thing about me that has nothing to do with pain.")),
        PlanPart(
            10, _("The agreement is read out, a line each. What is missing? What would make it easier to be here?")
        ),
        on_your_feet(),
        PlanPart(20, _("Best hopes: suppose this group turns out well for me. What would I notice first?")),
        PlanPart(5, _("The list of small jobs goes round. Take one for next time, or none.")),
        closing(5),
    ),
    materials=(_("The agreement, printed large"), _("The list of jobs"), _("Name stickers for who wants one")),
    sources=(SEED, BEST_HOPES, LEAFLETS),
)

BEST = LibraryPlan(
    key="best-hopes",
    title=_("Best hopes and small signs"),
    kind=PlanKind.BEST_HOPES,
    why=_(
        "Looking at what we hope for, and at small signs of it that are there already, gives another talk than "
        "looking at what is wrong."
    ),
    parts=(
        arriving(),
        welcome(),
        PlanPart(15, _("A round: since we met last, what was a little better, or no worse? How come?")),
        PlanPart(15, _("In twos: what are my best hopes for the next weeks? Whoever listens only asks “what else?”")),
        on_your_feet(),
        PlanPart(15, _("All together: what would be a very small sign of it, that somebody else might see?")),
        closing(),
    ),
    materials=(_("Paper and pens"), _("The questions, printed large")),
    sources=(BEST_HOPES, SEED),
)

ROUND = LibraryPlan(
    key="a-round-and-time",
    title=_("A round, and time to talk"),
    kind=PlanKind.ROUND,
    why=_("The simplest meeting there is, good for tired days and for whoever leads for the first time."),
    parts=(
        arriving(),
        welcome(),
        PlanPart(
            20, _("A round, three minutes each at most: how I am, and one thing that went all right. Pass if you like.")
        ),
        on_your_feet(),
        PlanPart(10, _("Free talk, standing, sitting or lying, about what came up in the round.")),
        closing(5),
    ),
    materials=(_("A soft thing to hold for whoever speaks"), _("A clock that everybody sees")),
    sources=(GUIDE, MOOD),
)

SETBACKS = LibraryPlan(
    key="through-a-setback",
    title=_("What got me through a setback"),
    kind=PlanKind.DISCUSSION,
    why=_("Everybody here has been through one. What helped differs, and hearing ten ways is better than one rule."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(20, _("Tell what you did yourself, what helped, what did not. Nobody says what others should do.")),
        on_your_feet(),
        PlanPart(10, _("Each writes one line for their own setback plan, for a day when thinking is hard.")),
        PlanPart(5, _("Something light before the end: a joke, a song, a picture of a dog.")),
        closing(),
    ),
    materials=(_("Cards and pens"), _("The numbers of Help now, printed, for whoever needs more than a group")),
    sources=(TOOLKIT, OWN_STORY, MOOD),
)

PACING = LibraryPlan(
    key="pacing-on-real-days",
    title=_("Pacing on real days"),
    kind=PlanKind.DISCUSSION,
    why=_("Pacing is easy to explain and hard to do when the washing is there. Here we talk about real days."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(15, _("In threes: a day last week. Where did I stop in time, where not? What made the difference?")),
        on_your_feet(),
        PlanPart(
            15, _("All together: ways to stop before it hurts. A clock, a friend, a half-done job that may stay so.")
        ),
        closing(),
    ),
    materials=(_("Kitchen timers, if there are any"), _("Large paper for the list of ways")),
    sources=(TOOLKIT, OWN_STORY),
)

APPOINTMENTS = LibraryPlan(
    key="before-an-appointment",
    title=_("Before an appointment"),
    kind=PlanKind.DISCUSSION,
    why=_("A visit is short, and nerves make one forget. Two questions on a piece of paper do not forget."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(15, _("What went well in a visit, and what did I do that helped it? No names of anybody.")),
        on_your_feet(),
        PlanPart(
            15, _("Each writes the two or three things they want to ask or say next time. Read them to one person.")
        ),
        closing(),
    ),
    materials=(_("Cards and pens"), _("The page for preparing a visit, for who uses Waymark for it")),
    sources=(SEED, TOOLKIT),
)

GUEST = LibraryPlan(
    key="a-guest-comes",
    title=_("A guest comes to us"),
    kind=PlanKind.GUEST,
    why=_("Somebody who knows about one thing, and questions we collected beforehand, so that shy ones are asked too."),
    parts=(
        arriving(15),
        PlanPart(5, _("Welcome to the guest. What this group is, and that people will stand up and move about.")),
        PlanPart(20, _("The guest speaks. Twenty minutes, no more: it is hard to sit and listen.")),
        on_your_feet(15),
        PlanPart(20, _("The questions we collected are read out, without names. Then others, if there is time.")),
        PlanPart(5, _("Thanks to the guest, who may leave now or stay for tea.")),
        closing(),
    ),
    materials=(_("The questions, printed"), _("Water for the guest"), _("A card to sign")),
    sources=(GUIDE, SEED),
)

TEA = LibraryPlan(
    key="tea-and-a-game",
    title=_("Tea and a game"),
    kind=PlanKind.SOCIAL,
    why=_("Pain makes the world small. An afternoon with no task in it is worth as much as any skill."),
    parts=(
        arriving(20),
        welcome(),
        PlanPart(25, _("Games, cards, a puzzle, knitting, or nothing. A quiet corner for who wants less noise.")),
        on_your_feet(),
        PlanPart(20, _("More of it, or talk. Change tables, so that nobody sits alone who does not want to.")),
        PlanPart(10, _("Clearing up together, each as they can. Next date, free jobs, goodbye.")),
    ),
    materials=(_("Tea, and something to eat that most can eat"), _("Two games with large print"), _("A quiet corner")),
    sources=(SEED, COMPANY, FOLLOW_ON),
)

OUTSIDE = LibraryPlan(
    key="out-together",
    title=_("Out together, at the slowest pace"),
    kind=PlanKind.SOCIAL,
    why=_("A garden, a bench, a café round the corner. The slowest sets the pace, and some wait on the bench."),
    parts=(
        PlanPart(15, _("Meeting at the usual door. Who walks, who rolls, who goes by car, who stays and makes tea?")),
        PlanPart(15, _("To the place, at the pace of the slowest. There is a bench on the way, or we do not go.")),
        PlanPart(20, _("Being there: sitting, looking, talking."), is_break=True),
        PlanPart(15, _("Back, the same way or a shorter one.")),
        closing(),
    ),
    materials=(_("A way that somebody tried lately, with benches"), _("A phone number of who stayed behind")),
    sources=(SEED, COMPANY),
)

LOOKING_BACK = LibraryPlan(
    key="how-are-we-doing",
    title=_("How are we doing as a group?"),
    kind=PlanKind.DISCUSSION,
    why=_("Twice a year the group looks at itself: what to keep, what is too much, who carries too much of it."),
    parts=(
        arriving(),
        welcome(),
        PlanPart(15, _("A round: one meeting I remember, and why.")),
        PlanPart(10, _("On three large papers: keep, less of, try. Write, or say it to somebody who writes.")),
        stretch(),
        PlanPart(15, _("Those who coordinate say honestly how it is for them. Which job could somebody else have?")),
        PlanPart(10, _("We choose one thing to keep and one to try. Not more.")),
        closing(5),
    ),
    materials=(_("Three large papers and pens"), _("The list of jobs")),
    sources=(WHO_LEADS, FOLLOW_ON, LEAFLETS),
)

PLANS = (FIRST, BEST, ROUND, SETBACKS, PACING, APPOINTMENTS, GUEST, TEA, OUTSIDE, LOOKING_BACK)
