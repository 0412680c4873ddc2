"""Parts that many plans share: a soft beginning, a break for the body, an end that sends nobody home alone with it."""

from django.utils.translation import gettext_lazy as _

from waymark.groups.terms.plans import PlanPart


def arriving(minutes: int = 10) -> PlanPart:
    return PlanPart(
        minutes,
        _("Arriving. A drink, the chair that suits you, a quiet word with anybody new. Late is fine."),
    )


def welcome(minutes: int = 5) -> PlanPart:
    return PlanPart(
        minutes,
        _("Welcome. Names, what we do today, and that everybody may stand, walk, lie down or go out at any time."),
    )


def short_round(minutes: int = 15) -> PlanPart:
    return PlanPart(
        minutes,
        _(
            "A short round. Each says in a minute how they are here today. Saying only “I pass” is fine, and nobody "
            "answers or advises."
        ),
    )


def on_your_feet(minutes: int = 10) -> PlanPart:
    return PlanPart(
        minutes,
        _("Break. Stand up, stretch, walk about, lie down, have a drink. We begin again when everybody is ready."),
        is_break=True,
    )


def stretch(minutes: int = 5) -> PlanPart:
    return PlanPart(minutes, _("A short break to change position: up from the chair, or down onto it."), is_break=True)


def closing(minutes: int = 10) -> PlanPart:
    return PlanPart(
        minutes,
        _(
            "Closing round. One thing to take home, large or small. Then the next date, the jobs that are free, and "
            "who would like a call before then."
        ),
    )
