"""When people meet, in words that can mean nothing else.

“Every four weeks” and “the last Monday of each month” are different days, and somebody who took one for the other stood
before a closed door. So weeks are counted as weeks, months by the place of the weekday, and the next date always stands
beside it. Each rhythm is one whole sentence to translate: numbers and weekdays agree differently in every language.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.common.words import Text
from waymark.meetings.terms.rhythm import LAST, Every, Occurrence, Rhythm, State

WEEKLY: Mapping[int, Text] = {
    1: gettext_lazy("every %(weekday)s"),
    2: gettext_lazy("every second %(weekday)s"),
    3: gettext_lazy("every third week, on %(weekday)s"),
    4: gettext_lazy("every fourth week, on %(weekday)s"),
    5: gettext_lazy("every fifth week, on %(weekday)s"),
    6: gettext_lazy("every sixth week, on %(weekday)s"),
    7: gettext_lazy("every seventh week, on %(weekday)s"),
    8: gettext_lazy("every eighth week, on %(weekday)s"),
    9: gettext_lazy("every ninth week, on %(weekday)s"),
    10: gettext_lazy("every tenth week, on %(weekday)s"),
    11: gettext_lazy("every eleventh week, on %(weekday)s"),
    12: gettext_lazy("every twelfth week, on %(weekday)s"),
}

# By the interval in months, then by the place of the weekday.
MONTHLY: Mapping[int, Mapping[int, Text]] = {
    1: {
        1: gettext_lazy("the first %(weekday)s of each month"),
        2: gettext_lazy("the second %(weekday)s of each month"),
        3: gettext_lazy("the third %(weekday)s of each month"),
        4: gettext_lazy("the fourth %(weekday)s of each month"),
        LAST: gettext_lazy("the last %(weekday)s of each month"),
    },
    2: {
        1: gettext_lazy("the first %(weekday)s of every second month"),
        2: gettext_lazy("the second %(weekday)s of every second month"),
        3: gettext_lazy("the third %(weekday)s of every second month"),
        4: gettext_lazy("the fourth %(weekday)s of every second month"),
        LAST: gettext_lazy("the last %(weekday)s of every second month"),
    },
    3: {
        1: gettext_lazy("the first %(weekday)s of every third month"),
        2: gettext_lazy("the second %(weekday)s of every third month"),
        3: gettext_lazy("the third %(weekday)s of every third month"),
        4: gettext_lazy("the fourth %(weekday)s of every third month"),
        LAST: gettext_lazy("the last %(weekday)s of every third month"),
    },
    4: {
        1: gettext_lazy("the first %(weekday)s of every fourth month"),
        2: gettext_lazy("the second %(weekday)s of every fourth month"),
        3: gettext_lazy("the third %(weekday)s of every fourth month"),
        4: gettext_lazy("the fourth %(weekday)s of every fourth month"),
        LAST: gettext_lazy("the last %(weekday)s of every fourth month"),
    },
    5: {
        1: gettext_lazy("the first %(weekday)s of every fifth month"),
        2: gettext_lazy("the second %(weekday)s of every fifth month"),
        3: gettext_lazy("the third %(weekday)s of every fifth month"),
        4: gettext_lazy("the fourth %(weekday)s of every fifth month"),
        LAST: gettext_lazy("the last %(weekday)s of every fifth month"),
    },
    6: {
        1: gettext_lazy("the first %(weekday)s of every sixth month"),
        2: gettext_lazy("the second %(weekday)s of every sixth month"),
        3: gettext_lazy("the third %(weekday)s of every sixth month"),
        4: gettext_lazy("the fourth %(weekday)s of every sixth month"),
        LAST: gettext_lazy("the last %(weekday)s of every sixth month"),
    },
}


def rhythm_in_words(rhythm: Rhythm) -> str:
    """“every second Tuesday”, or “the last Monday of each month”."""
    sentence = WEEKLY[rhythm.interval] if rhythm.every is Every.WEEK else MONTHLY[rhythm.interval][rhythm.nth]
    return str(sentence) % {"weekday": WEEKDAYS[rhythm.weekday]}


def with_next(rhythm: Rhythm, occurrences: Iterable[Occurrence], *, today: date | None = None) -> str:
    """“every second Tuesday, next on 1 December”.

    `occurrences` are the next ones in order; a cancelled one is passed over. One that was moved to another weekday says
    which, and one outside the year of `today` says its year.
    """
    following = next((one for one in occurrences if one.state is State.PLANNED), None)
    said = rhythm_in_words(rhythm)
    if following is None:
        return _("%(rhythm)s, no more dates") % {"rhythm": said}
    day = following.starts_at.astimezone(ZoneInfo(rhythm.zone)).date()
    return _("%(rhythm)s, next on %(day)s") % {"rhythm": said, "day": day_in_words(day, rhythm, today)}


def day_in_words(day: date, rhythm: Rhythm, today: date | None) -> str:
    """“1 December”; with its weekday where that is not the one of the series, and its year where it is not this one."""
    is_usual = day.weekday() == rhythm.weekday
    is_this_year = today is None or day.year == today.year
    return date_format(day, ("" if is_usual else "l ") + ("j F" if is_this_year else "j F Y"))
