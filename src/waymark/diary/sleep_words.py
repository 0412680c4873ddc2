"""What is said about nights: lengths, the sentence above the drawing, questions about a night that cannot be."""

from collections.abc import Mapping
from datetime import time

from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.diary.rules.sleep import ENOUGH_NIGHTS, Figures, NightAnswers, Odd, Part, Span


def length(minutes: int) -> str:
    """`7 hours 5 minutes`, `8 hours`, `20 minutes`."""
    hours, rest = divmod(minutes, 60)
    long = ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours}
    short = ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest}
    if not hours:
        return short
    return long if not rest else _("%(hours)s %(minutes)s") % {"hours": long, "minutes": short}


def brief(minutes: int | None) -> str:
    """`7 h 05 min`, for tables; a dash where it is not known."""
    if minutes is None:
        return "–"
    hours, rest = divmod(minutes, 60)
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": f"{rest:02}"}


def clock(at: time | None) -> str:
    return time_format(at, "H:i") if at else "–"


def span_sentence(span: Span) -> str:
    """How much of the time in bed was sleep, in plain words; or that it cannot be told yet."""
    if span.efficiency is None:
        said = ngettext(
            "%(n)s night here has all its numbers.", "%(n)s nights here have all their numbers.", span.nights
        ) % {"n": span.nights}
        return (
            said
            + " "
            + _("Below %(enough)s, it cannot be told yet how much of the time in bed was sleep.")
            % {"enough": ENOUGH_NIGHTS}
        )
    return _(
        "Over %(n)s nights you were asleep for about %(share)s of every 100 minutes in bed: "
        "on average %(asleep)s of %(in_bed)s."
    ) % {
        "n": span.nights,
        "share": round(span.efficiency),
        "asleep": length(round(span.asleep / span.nights)),
        "in_bed": length(round(span.in_bed / span.nights)),
    }


def sentence_for_others(span: Span) -> str:
    """The same for whoever the nights are shown to."""
    if span.efficiency is None:
        return span_sentence(span)
    return _(
        "Over %(n)s nights, about %(share)s of every 100 minutes in bed were sleep: "
        "on average %(asleep)s of %(in_bed)s."
    ) % {
        "n": span.nights,
        "share": round(span.efficiency),
        "asleep": length(round(span.asleep / span.nights)),
        "in_bed": length(round(span.in_bed / span.nights)),
    }


def question(odd: Odd, answers: NightAnswers, found: Figures) -> tuple[str, str]:
    """The field a question stands beside, and the question."""
    awake = (answers.fell_asleep_after or 0) + (answers.awake or 0)
    said = {name: clock(at) for name, at in answers.times.items()} | {
        "in_bed": length(found.in_bed),
        "awake": length(awake),
        "first": clock(answers.tried or answers.into_bed),
        "last": clock(answers.woke or answers.up),
        "minutes": length(answers.awake or 0),
    }
    where, words = _questions()[odd]
    return where, words % said


def _questions() -> Mapping[Odd, tuple[str, str]]:
    return {
        Odd.TRIED_BEFORE_BED: (
            Part.TRIED,
            _("You got into bed at %(into_bed)s and tried to sleep at %(tried)s. Was it the other way round?"),
        ),
        Odd.UP_BEFORE_WAKING: (
            Part.UP,
            _("You woke for the last time at %(woke)s and got up at %(up)s. Was it the other way round?"),
        ),
        Odd.NO_TIME: (Part.UP, _("Getting into bed and getting up are both at %(up)s. Which one is right?")),
        Odd.MORE_THAN_A_DAY: (
            Part.INTO_BED,
            _("By these times you were in bed for %(in_bed)s, more than a whole day. Which one is right?"),
        ),
        Odd.NOT_YET: (Part.UP, _("%(up)s on that day has not come yet. Check the day and the time.")),
        Odd.AWAKE_WITHOUT_WAKING: (
            "awake",
            _("You woke 0 times, and were awake for %(minutes)s. Which one is right?"),
        ),
        Odd.MORE_AWAKE_THAN_THERE: (
            "awake",
            _("You were awake for %(awake)s, and from %(first)s to %(last)s there is less than that. What is right?"),
        ),
        Odd.LONG: (
            Part.INTO_BED,
            _(
                "By these times you were in bed for %(in_bed)s. Was it like that? Then say so below, at the end. "
                "If not, put the times right."
            ),
        ),
    }
