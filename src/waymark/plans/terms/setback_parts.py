"""The folded parts of the plan for a bad day: what each asks, and what is said beside it.

The parts are those of the project's notes on skills, row "Flare-up plan" (CUH, VA, Unity, NHS Ayrshire & Arran,
Norfolk). About medicines nothing is advised (notes on safety, 3.3).
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.terms.setback import SETBACK


@dataclass(frozen=True)
class PlanPart:
    """Some questions that belong together. `says` stands above the boxes; `key` is the part's place on the page."""

    key: str
    title: Text
    says: Text
    questions: tuple[Question, ...]


PARTS = (
    PlanPart(
        "signs",
        _("How I notice it early"),
        _("Small signs that a harder time may be on its way. Not to watch for every day, only to know."),
        (
            Question(
                "early_signs",
                _("My early signs"),
                _("What you, or somebody close to you, tends to notice first."),
                examples=(
                    _("I get short with people."),
                    _("I rush to finish things while I can."),
                    _("I wake more than usual, several nights in a row."),
                ),
            ),
        ),
    ),
    PlanPart(
        "less",
        _("What I do less of"),
        _("Halve, do not drop. Stopping everything tends to make it harder to begin again."),
        (
            Question(
                "cut",
                _("What I cut by half"),
                _("What gets smaller, and how small."),
                examples=(
                    _("Work: mornings only."),
                    _("The walk: to the corner instead of the park."),
                    _("Cooking: something from the freezer, and I lay the table."),
                ),
            ),
            Question(
                "can_wait",
                _("What can wait"),
                _("Things that nobody needs this week."),
                examples=(_("The ironing."), _("E-mails that are not from a person."), _("Visits I can move.")),
            ),
        ),
    ),
    PlanPart(
        "move",
        _("How I move and rest"),
        _("A little of both, in turns, so that neither takes over."),
        (
            Question(
                "movement",
                _("How I keep moving a little"),
                _("Small, slow, and from where you are."),
                examples=(
                    _("To the window and back, every half hour."),
                    _("Roll my shoulders ten times, sitting."),
                    _("Slide one heel up and down, lying on the bed."),
                ),
            ),
            Question(
                "relaxation",
                _("What helps me let go"),
                _("Breathing comes by itself after this."),
                examples=(_("The body scan, the short one."), _("Rain sounds, lights off."), _("A bath, not too hot.")),
            ),
        ),
    ),
    PlanPart(
        "day",
        _("The first day"),
        _("How a day goes that you get through well enough."),
        (
            Question(
                "first_day",
                _("How I spend the first day"),
                _("Rest and doing in turns, meals, the evening."),
                rows=4,
                examples=(
                    _("Up and dressed, even if only in something soft."),
                    _("Something warm to eat at noon."),
                    _("No decisions after eight."),
                ),
            ),
        ),
    ),
    PlanPart(
        "message",
        _("A message that is ready to send"),
        _("So that you need not look for words on a bad day. You choose who gets it and press send yourself."),
        (
            Question(
                "script",
                _("My message"),
                _("Short is kind to both of you."),
                examples=(
                    _("I am having a hard day with pain. You do not need to do anything. I only wanted you to know."),
                    _("Hard day here. Could you ring me this evening, and tell me about yours?"),
                ),
            ),
        ),
    ),
    PlanPart(
        "medicines",
        _("Medicines, as agreed"),
        _(
            "Only what you have agreed with the person who prescribes for you. Waymark gives no advice about "
            "medicines. Please do not start, stop or change one because of what is written here."
        ),
        (
            Question(
                "medicines", _("As agreed with my prescriber"), _("In your own words, and with whom you agreed it.")
            ),
        ),
    ),
    PlanPart(
        "urgent",
        _("When it is something else"),
        _(
            "A flare-up is pain you know. Something new, sudden or different may need to be seen soon. "
            "The way to “When to get seen now” stands on every page of a bad day."
        ),
        (
            Question(
                "urgent",
                _("What I was told to get seen for"),
                _("If somebody who looks after you named signs for you in particular. You can leave this out."),
            ),
        ),
    ),
    PlanPart(
        "back",
        _("How I build back up"),
        _("When it eases, in small steps, and more slowly than you feel like."),
        (
            Question(
                "build_back",
                _("My steps back"),
                _("The smallest first, each on a line."),
                rows=4,
                examples=(
                    _("Two days at half, also when the first goes well."),
                    _("Then the morning walk again, to the corner."),
                    _("One thing from the list of what can wait."),
                ),
            ),
        ),
    ),
)

ALL_QUESTIONS = (*SETBACK, *(question for part in PARTS for question in part.questions))
