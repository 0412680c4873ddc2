"""Days and numbers as charts write them. Kept once written: a page of ten years asks for the same ones many times."""

from datetime import date
from functools import lru_cache

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _


def number(value: float) -> str:
    """A number as it is written in tables: one decimal at most, none when it is whole."""
    return _number(get_language(), round(float(value), 1))


def day(on: date, form: str = "j M Y") -> str:
    """A day in Django's date letters."""
    return _day(get_language(), on, form)


def time_of(first: date, last: date) -> str:
    """One day with its weekday, or from when to when."""
    if first == last:
        return day(first, "D j M Y")
    form = "j M Y" if first.year != last.year else "j M" if first.month != last.month else "j"
    return _("%(first)s to %(last)s") % {"first": day(first, form), "last": day(last)}


@lru_cache(maxsize=2048)
def _number(_language: str | None, rounded: float) -> str:
    return number_format(rounded, decimal_pos=0 if rounded.is_integer() else 1)


@lru_cache(maxsize=8192)
def _day(_language: str | None, on: date, form: str) -> str:
    return date_format(on, form)
