"""Plans in which the group practises one skill together. How the skill goes stands on its own page."""

from django.utils.translation import gettext_lazy as _

from waymark.groups.library.common import arriving, closing, on_your_feet, short_round, stretch, welcome
from waymark.groups.library.sources import FOLLOW_ON, GUIDE, MOOD, OWN_STORY, SEED, TOOLKIT
from waymark.groups.terms.groups import PlanKind
from waymark.groups.terms.plans import LibraryPlan, PlanPart

SKILL_PAGE = _("The page of the skill, on a phone or printed")

BREATHING = LibraryPlan(
    key="slow-breathing",
    title=_("Slow breathing, each at their own pace"),
    kind=PlanKind.SKILL,
    skill="breathing",
    why=_(
        "It is short, it needs nothing, and it can be done in a chair or lying down. Doing it in a room with others "
        "makes it easier to begin again at home."
    ),
    parts=(
        arriving(),
        welcome(),
        short_round(),
        PlanPart(5, _("One person reads out what the skill is, and who should rather leave it out today.")),
        PlanPart(10, _("We try it for two minutes, rest, and try once more. Eyes open or closed. Stopping is fine.")),
        on_your_feet(),
        PlanPart(10, _("In twos: where in my day might two minutes fit? What would remind me?")),
        closing(),
    ),
    materials=(SKILL_PAGE, _("A clock with a second hand"), _("Mats or a firm sofa for who would rather lie")),
    sources=(SEED, GUIDE),
)

MOVEMENT = LibraryPlan(
    key="movement-menu",
    title=_("A menu of small movements"),
    kind=PlanKind.SKILL,
    skill="movement-menu",
    why=_(
        "There is a movement for lying, for sitting, for standing and for walking. Whoever is worst off today chooses "
        "first, so that nobody is left watching."
    ),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(5, _("The menu is read out. Each ticks what today allows. “None, I watch” stands on it too.")),
        PlanPart(15, _("We move for five minutes, rest for as long, and move once more. Half of what you think.")),
        on_your_feet(),
        PlanPart(15, _("All together: which movement could live in my week, on a good day and on a bad one?")),
        closing(),
    ),
    materials=(SKILL_PAGE, _("Firm chairs without wheels"), _("Room to lie down"), _("Music, if everybody likes it")),
    sources=(SEED, GUIDE, TOOLKIT),
)

LETTING_GO = LibraryPlan(
    key="letting-go",
    title=_("Tense a little, then let go"),
    kind=PlanKind.SKILL,
    skill="progressive-relaxation",
    why=_("A quiet hour. Somebody reads slowly, the others need to do nothing well. What hurts is left out."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(5, _("What the skill is, and the gentler way: only letting go, with no tensing at all.")),
        PlanPart(15, _("One person reads the steps slowly. Sit, lie or stand. Light down, if nobody minds.")),
        on_your_feet(),
        PlanPart(10, _("What did you notice? What got in the way? “Nothing happened” is an answer.")),
        closing(5),
    ),
    materials=(SKILL_PAGE, _("Cushions and a blanket"), _("A reader with a calm voice, who does not join in")),
    sources=(SEED, GUIDE),
)

SAYING_IT = LibraryPlan(
    key="saying-it-clearly",
    title=_("Saying it clearly and kindly"),
    kind=PlanKind.SKILL,
    skill="say-it-clearly",
    why=_(
        "Asking for a chair, saying no to a visit, telling a friend that plans may change: it is easier to find the "
        "words here first, with people who know why they are hard."
    ),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(10, _("The sentence on the page is read out. Each writes or thinks of one thing they need to say.")),
        PlanPart(15, _("In twos: say it once as you always do, once with the sentence. The other only listens.")),
        on_your_feet(),
        PlanPart(15, _("All together: what changed? Read out only what you want to read out.")),
        closing(),
    ),
    materials=(SKILL_PAGE, _("Paper and pens with a thick grip")),
    sources=(GUIDE, OWN_STORY),
)

STICKY = LibraryPlan(
    key="sticky-thoughts",
    title=_("Stepping back from sticky thoughts"),
    kind=PlanKind.SKILL,
    skill="defusion",
    why=_("Thoughts about pain stick. Laughing about them together, kindly, makes a little room around them."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(5, _("What the skill is. Choose a thought of middle size: not the heaviest one you have.")),
        PlanPart(15, _("Each tries two of the ways on the page, alone and in silence. Nobody has to say the thought.")),
        on_your_feet(),
        PlanPart(
            10, _("What was it like? Which way was silly, which one helped? Then something good, before the end.")
        ),
        closing(),
    ),
    materials=(SKILL_PAGE, _("Slips of paper, and a bin to tear them into")),
    sources=(GUIDE, MOOD),
)

KIND_LETTER = LibraryPlan(
    key="a-kind-letter",
    title=_("A kind letter to myself"),
    kind=PlanKind.SKILL,
    skill="kind-letter",
    why=_("Many of us are kinder to anybody in the room than to ourselves. Writing side by side makes it less odd."),
    parts=(
        arriving(),
        welcome(),
        PlanPart(10, _("A round: something kind that somebody said to me once, or that I said to somebody.")),
        PlanPart(
            20, _("Writing, drawing, or speaking it into a phone outside. Quiet music. Nobody collects anything.")
        ),
        on_your_feet(),
        PlanPart(10, _("How was it to write? Nobody reads out the letter, unless they want to very much.")),
        closing(5),
    ),
    materials=(SKILL_PAGE, _("Paper, pens with a thick grip, envelopes"), _("A board to write on while lying down")),
    sources=(GUIDE, FOLLOW_ON),
)

PROBLEM = LibraryPlan(
    key="one-problem-many-heads",
    title=_("One problem, many heads"),
    kind=PlanKind.SKILL,
    skill="problem-solving",
    why=_("Somebody brings one small problem of daily life. The group collects ideas; whose problem it is chooses."),
    parts=(
        arriving(),
        welcome(),
        short_round(10),
        PlanPart(5, _("One or two people offer a problem of daily life. Whoever offers it says it in two sentences.")),
        PlanPart(15, _("Ideas, as many as come, written down large. No “yes, but”, and no idea is judged.")),
        stretch(),
        PlanPart(10, _("Whose problem it is chooses one idea, or none, and says what the first step could be.")),
        PlanPart(10, _("Each thinks of a problem of their own: which of these ideas could I borrow?")),
        closing(),
    ),
    materials=(SKILL_PAGE, _("Large paper and a thick pen"), _("Somebody who writes, seated")),
    sources=(GUIDE, OWN_STORY, TOOLKIT),
)

ONE_THING = LibraryPlan(
    key="one-thing-that-matters",
    title=_("One thing that matters, before we meet again"),
    kind=PlanKind.SKILL,
    skill="plan-one-thing",
    why=_("A small plan said aloud among friends is easier to begin. Nobody asks afterwards whether it was done."),
    parts=(
        arriving(),
        welcome(),
        short_round(),
        PlanPart(10, _("Each thinks of one thing that matters or does them good, and makes it half as large.")),
        PlanPart(10, _("In twos: when, where, with whom, and what I do instead if the day is bad.")),
        on_your_feet(),
        PlanPart(10, _("Who likes tells the others. We wish each other well with it, and leave it there.")),
        closing(5),
    ),
    materials=(SKILL_PAGE, _("Cards that fit into a pocket")),
    sources=(SEED, TOOLKIT),
)

PLANS = (BREATHING, MOVEMENT, LETTING_GO, SAYING_IT, STICKY, KIND_LETTER, PROBLEM, ONE_THING)
