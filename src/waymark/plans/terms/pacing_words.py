"""The words of pacing."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.plans.rules.pacing import DayKind, Rule, Unit
from waymark.plans.rules.pacing_drift import Drift, Going
from waymark.plans.rules.pacing_steps import Energy, Why

UNIT_LABELS: Mapping[Unit, Text] = {
    Unit.MINUTES: _("Minutes"),
    Unit.STEPS: _("Steps"),
    Unit.TIMES: _("Times"),
}
UNIT_HINTS: Mapping[Unit, Text] = {
    Unit.MINUTES: _("For most things: walking, sitting, standing at the sink."),
    Unit.STEPS: _("If something counts them for you."),
    Unit.TIMES: _("For things you can count: stairs, lifts, plates."),
}
KIND_LABELS: Mapping[DayKind, Text] = {
    DayKind.GOOD: _("A good day"),
    DayKind.BETWEEN: _("In between"),
    DayKind.BAD: _("A bad day"),
}
RULE_LABELS: Mapping[Rule, Text] = {
    Rule.MEAN: _("A little less than usual"),
    Rule.MIDDLE: _("Halfway between a bad day and a good one"),
    Rule.OWN: _("An amount of my own"),
}
ENERGY_LABELS: Mapping[Energy, Text] = {
    Energy.NO: _("No"),
    Energy.YES: _("Yes"),
    Energy.UNSURE: _("I am not sure"),
}
ENERGY_HINTS: Mapping[Energy, Text] = {
    Energy.NO: _("You can step up by a small share, whenever you choose."),
    Energy.YES: _("No steps up are offered. You stay within your energy."),
    Energy.UNSURE: _("No steps up for now. You can change this on any day."),
}
WHY_LABELS: Mapping[Why, Text] = {
    Why.START: _("Where I started"),
    Why.UP: _("Stepped up"),
    Why.HOLD: _("Stayed with it"),
    Why.BACK: _("Stepped back"),
    Why.OWN: _("My own amount"),
}
# Asked and not judged: what it means, only the person knows.
DRIFT_TITLES: Mapping[Drift, Text] = {
    Drift.BUILDING: _("It looks as if you do a little more"),
    Drift.STEADY: _("It looks about the same as before"),
    Drift.EASED: _("It looks as if you do a little less"),
    Drift.CREEPING: _("Has this become smaller without you choosing it?"),
    Drift.UNKNOWN: _("Too early to say"),
}
DRIFT_LINES: Mapping[Drift, Text] = {
    Drift.BUILDING: _("Does the amount still feel right on bad days too? If not, staying with it is a good choice."),
    Drift.STEADY: _(
        "Steady may be just what you want. If you would like more, a small step is there when you are ready."
    ),
    Drift.EASED: _(
        "Is that what you chose? Then it may be just right. You can stay with it, or take a small step when you are "
        "ready."
    ),
    Drift.CREEPING: _(
        "The amounts went down, and you did it less often or stayed under your plan more. There can be good reasons. "
        "If there are none, a smaller amount that you can keep on every day may help more than a large one."
    ),
    Drift.UNKNOWN: _("Here you will see how the last four weeks compare with the four before, once enough is written."),
}


def number_words(amount: Decimal) -> str:
    """A number as people write it: 8, 8½, 0.25. Held together where the words around it run from right to left."""
    written = _written(amount)
    return f"\N{LEFT-TO-RIGHT ISOLATE}{written}\N{POP DIRECTIONAL ISOLATE}" if get_language_bidi() else written


def _written(amount: Decimal) -> str:
    whole = int(amount)
    if amount - whole == Decimal("0.5"):
        return f"{number_format(whole, force_grouping=True)}½" if whole else "½"
    exact = amount.quantize(Decimal("0.01")).normalize()
    places = max(0, -int(exact.as_tuple().exponent))
    return number_format(exact, decimal_pos=places, force_grouping=True)


def amount_words(amount: Decimal, unit: Unit) -> str:
    """An amount with its unit."""
    count, said = (1 if amount == 1 else 2), {"number": number_words(amount)}
    match unit:
        case Unit.MINUTES:
            return ngettext("%(number)s minute", "%(number)s minutes", count) % said
        case Unit.STEPS:
            return ngettext("%(number)s step", "%(number)s steps", count) % said
        case Unit.TIMES:
            return ngettext("%(number)s time", "%(number)s times", count) % said


def drift_facts(going: Going) -> str:
    """The two middle amounts in words, where there are any."""
    if going.earlier is None or going.recent is None:
        return ""
    said = {name: number_words(Decimal(str(value))) for name, value in vars(going).items() if name != "drift"}
    return now_("In the middle of the last four weeks: %(recent)s. In the four before: %(earlier)s.") % said
