"""The sums of pacing in sentences, so that a person can follow each of them."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.common.words import Text
from waymark.plans.rules.pacing import FEWEST_DAYS, Baseline, DayKind, Rule
from waymark.plans.rules.pacing_steps import Why
from waymark.plans.terms.pacing import MyPacing
from waymark.plans.terms.pacing_words import number_words


def sums(mine: MyPacing) -> Mapping[Rule, str]:
    """Each start that the measured days allow, with its sum in words."""
    return {one.rule: _sum(one, mine) for one in mine.baselines}


def _sum(found: Baseline, mine: MyPacing) -> str:
    said = {
        "days": found.days,
        "middle": _about(found.middle),
        "low": _about(found.low),
        "high": _about(found.high),
        "start": mine.plan_in_words(found.amount),
    }
    if found.rule is Rule.MEAN:
        first = _("The mean of your %(days)s days is %(middle)s.") % said
        rest = _("Less a fifth is %(start)s.")
    else:
        first = _("Your bad days come to %(low)s, your good days to %(high)s.") % said
        rest = _("Halfway is %(start)s.")
    if found.is_capped:
        rest = _("That comes to more than your best good day, so it is what you did then: %(start)s.")
    rounded = "" if mine.shown(found.amount) == found.amount else " " + _("It is rounded down.")
    return f"{first} {rest % said}{rounded}"


def _about(amount: Decimal) -> str:
    return number_words(amount.quantize(Decimal("0.1")))


def missing(mine: MyPacing) -> str:
    """What is still needed before a start can be worked out. Empty where nothing is."""
    if mine.baselines:
        return ""
    measured = len(mine.days)
    if measured < FEWEST_DAYS:
        wanted = FEWEST_DAYS - measured
        words = ngettext("Measure %(num)s more day.", "Measure %(num)s more days.", wanted) % {"num": wanted}
        return f"{words} " + _("Three to five, good and bad ones, say where to start.")
    return _("Your days come to less than one. Count it in something smaller, or choose an amount of your own.")


def kinds_wanted(mine: MyPacing) -> str:
    """Which kind of day is missing for the start halfway between. Empty where none is."""
    kinds = {day.kind for day in mine.days}
    if DayKind.GOOD not in kinds:
        return _("With one good day you can also start halfway between a bad day and a good one.")
    if DayKind.BAD not in kinds:
        return _("With one bad day you can also start halfway between a bad day and a good one.")
    return ""


def choices(mine: MyPacing, today: date) -> dict[Why, tuple[Text, Text]]:
    """What may be chosen now, with what it comes to. A step up only where steps are offered."""
    now = mine.step_on(today) or mine.steps[0]
    found: dict[Why, tuple[Text, Text]] = {}
    if mine.may_step_up and mine.activity.words.percent:
        found[Why.UP] = (_("Step up"), up_line(mine, today))
    stay = _("%(amount)s, on good days and bad.") % {"amount": mine.plan_in_words(now.said.amount)}
    found[Why.HOLD] = (_("Stay with it"), stay)
    found[Why.BACK] = (_("Step back"), _("To %(amount)s, from today.") % {"amount": mine.plan_in_words(mine.back(now))})
    found[Why.OWN] = (_("An amount of my own"), _("You know your days best."))
    return found


def up_line(mine: MyPacing, today: date) -> str:
    """What one step up comes to, and from when."""
    amount, now = mine.up(), mine.steps[-1].said.amount
    said = {"amount": mine.plan_in_words(amount), "day": _day(mine.up_from(today), today)}
    if mine.shown(amount) == mine.shown(now):
        return _("A small one, %(day)s. It shows as %(amount)s still; the next ones will add up.") % said
    return _("To %(amount)s, %(day)s.") % said


def _day(on: date, today: date) -> str:
    if on == today:
        return _("from today")
    form = "l" if on - today < timedelta(days=7) else "l j F"
    return _("from %(day)s") % {"day": date_format(on, form)}
