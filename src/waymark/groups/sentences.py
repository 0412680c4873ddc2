"""What pages of a group say in whole sentences."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from waymark.groups.rules.load import Load, Share
from waymark.groups.terms import Eligibility
from waymark.meetings.sentences import rhythm_in_words
from waymark.meetings.terms import Setting
from waymark.meetings.terms.pages import SeriesCard

GETTING_IN: Mapping[Eligibility, Promise] = {
    Eligibility.OPEN: gettext_lazy("Open: whoever likes can join"),
    Eligibility.REQUEST: gettext_lazy("You ask, and the coordinators answer"),
    Eligibility.CODE: gettext_lazy("With an invitation from the coordinators"),
    Eligibility.COMPLETED: gettext_lazy("For people who finished a Pain Management Programme, with a completion pass"),
}
SETTINGS: Mapping[Setting, Promise] = {
    Setting.IN_PERSON: gettext_lazy("in person"),
    Setting.ONLINE: gettext_lazy("online"),
    Setting.HYBRID: gettext_lazy("in person or online, as you like"),
}


def meets(series: SeriesCard) -> str:
    """“every second Tuesday, online”."""
    return f"{rhythm_in_words(series.rhythm)}, {SETTINGS[series.setting]}"


def rhythms_of(series: Sequence[SeriesCard]) -> list[tuple[UUID, str]]:
    """Each series in words. Where two would read alike, as after a change from some date on, each says its days."""
    words = [meets(one) for one in series]
    return [
        (one.id, f"{said}, {_days(one)}" if words.count(said) > 1 else said)
        for one, said in zip(series, words, strict=True)
    ]


def _days(series: SeriesCard) -> str:
    if series.rhythm.until_on and not series.follows_id:
        return _("until %(day)s") % {"day": date_format(series.rhythm.until_on, "j F Y")}
    return _("from %(day)s") % {"day": date_format(series.rhythm.starts_on, "j F Y")}


def load_in_words(load: Load, names: Mapping[UUID, str]) -> Iterator[str]:
    """A sentence for each who did something, and one where the work leans on somebody."""
    for share in load.shares:
        if share.member_id in names:
            yield _share(share, load.meetings, names[share.member_id])
    leaning = load.leans_on
    if leaning and leaning.member_id in names:
        said = {"name": names[leaning.member_id], "led": leaning.led, "all": load.meetings}
        yield _("%(name)s led %(led)d of the last %(all)d. It may be somebody else’s turn.") % said


def _share(share: Share, meetings: int, name: str) -> str:
    parts = []
    if share.led:
        parts.append(_("led %(number)d of %(all)d") % {"number": share.led, "all": meetings})
    if share.jobs:
        parts.append(
            ngettext("did a small job once", "did a small job %(num)d times", share.jobs) % {"num": share.jobs}
        )
    if share.attendance:
        said = ngettext("wrote down once who came", "wrote down %(num)d times who came", share.attendance)
        parts.append(said % {"num": share.attendance})
    return _("%(name)s: %(what)s.") % {"name": name, "what": ", ".join(parts)}
