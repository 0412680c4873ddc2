"""What the diary says in words above its charts."""

from collections import Counter

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.diary import terms
from waymark.diary.rules.answers import HardPart, Kind
from waymark.diary.rules.importance import MIN_DAYS
from waymark.diary.rules.periods import Grain, Period, Span
from waymark.diary.rules.summary import Standing, Summary
from waymark.web.charts import number

_PARTS = tuple(HardPart)


def spoken(item: terms.Item, value: float) -> str:
    """A value as the person would say it: a word for parts of the day and yes or no, else the number."""
    if item.kind is Kind.PARTS:
        return str(terms.PART_LABELS[_PARTS[round(value)]]).lower()
    if item.kind is Kind.YES_NO:
        return _("yes") if value >= 0.5 else _("no")
    return number(value)


def summary_sentence(item: terms.Item, summary: Summary) -> str:
    """One or two sentences that say what a chart shows, and no more than its days can carry."""
    if summary.standing is Standing.NOT_ENOUGH:
        return ngettext(
            "Written on %(n)s day so far. From %(needed)s days on, this line says what was usual.",
            "Written on %(n)s days so far. From %(needed)s days on, this line says what was usual.",
            summary.days,
        ) % {"n": summary.days, "needed": MIN_DAYS}
    said = _("Mostly around %(typical)s.") % {"typical": spoken(item, summary.typical or 0)}
    if summary.low is not None and summary.high is not None and summary.low != summary.high:
        said = _("Mostly around %(typical)s, and on half of the days between %(low)s and %(high)s.") % {
            "typical": spoken(item, summary.typical or 0),
            "low": spoken(item, summary.low),
            "high": spoken(item, summary.high),
        }
    return f"{said} {_compared(item, summary)}".strip()


def _compared(item: terms.Item, summary: Summary) -> str:
    before = spoken(item, summary.before) if summary.before is not None else ""
    match summary.standing:
        case Standing.ABOUT_THE_SAME:
            return _("That is about the same as the time before (%(before)s).") % {"before": before}
        case Standing.HIGHER:
            return _("That is higher than the time before (%(before)s).") % {"before": before}
        case Standing.LOWER:
            return _("That is lower than the time before (%(before)s).") % {"before": before}
        case Standing.CANNOT_TELL:
            return _("There is no telling yet whether that is a change from the time before.")
        case _:
            return ""


def period_name(period: Period) -> str:
    """A time as the page calls it: `10 to 16 June 2026`, `June 2026`, `2026`."""
    match period.span:
        case Span.MONTH:
            return date_format(period.first, "F Y")
        case Span.YEAR:
            return date_format(period.first, "Y")
        case _:
            same = period.first.year == period.last.year
            return _("%(first)s to %(last)s") % {
                "first": date_format(period.first, "j F" if same else "j F Y"),
                "last": date_format(period.last, "j F Y"),
            }


def grain_note(item: terms.Item, period: Period) -> str:
    """What one point of the chart stands for."""
    if item.kind is Kind.YES_NO and period.grain is not Grain.DAY:
        return _("Each point says on how many of the days with an answer it was yes.")
    match period.grain:
        case Grain.WEEK:
            return _("Each point is the middle of a week’s days.")
        case Grain.FOUR_WEEKS:
            return _("Each point is the middle of four weeks’ days.")
        case _:
            return ""


def counted_sentence(item: terms.Item, values: list[float]) -> str:
    """How often each answer was given: `Yes on 5 of 12 days`. For answers that are words."""
    if not values:
        return _("No entry in this time.")
    if item.kind is Kind.YES_NO:
        yes = sum(value >= 0.5 for value in values)
        facts = {"yes": yes, "n": len(values)}
        return ngettext("Yes on %(yes)s of %(n)s day.", "Yes on %(yes)s of %(n)s days.", len(values)) % facts
    counted = Counter(round(value) for value in values)
    parts = [
        ngettext("%(part)s on %(n)s day", "%(part)s on %(n)s days", counted[place])
        % {"part": str(terms.PART_LABELS[part]).lower(), "n": counted[place]}
        for place, part in enumerate(_PARTS)
        if counted[place]
    ]
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."
