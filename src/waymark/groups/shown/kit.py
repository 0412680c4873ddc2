"""The kit looked over: what was written on each page, in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.common.words import Text
from waymark.groups import kit_content as kits
from waymark.groups.library import plan_named
from waymark.groups.rules.kit import lines
from waymark.groups.terms import Eligibility, PlaceShownTo
from waymark.groups.terms.kit import STEPS, MyKit, Step
from waymark.meetings.previews import preview
from waymark.meetings.terms import FACT_WORDS, Setting

WAYS_IN: Mapping[Eligibility, Text] = {
    Eligibility.COMPLETED: gettext_lazy("With a pass from a programme"),
    Eligibility.REQUEST: gettext_lazy("By asking"),
    Eligibility.CODE: gettext_lazy("With a code from you"),
    Eligibility.OPEN: gettext_lazy("Open to anybody with an account here"),
}
SETTINGS: Mapping[Setting, Text] = {
    Setting.IN_PERSON: gettext_lazy("In a room"),
    Setting.ONLINE: gettext_lazy("Online"),
    Setting.HYBRID: gettext_lazy("In a room and online at once"),
}
ADDRESS_SEEN: Mapping[PlaceShownTo, Text] = {
    PlaceShownTo.MEMBERS: gettext_lazy("All members see the address."),
    PlaceShownTo.COMING: gettext_lazy("Who comes, or may come, sees the address."),
    PlaceShownTo.LEADERS: gettext_lazy("Only coordinators see the address."),
}
_LISTED = gettext_lazy("It stands in the list of groups.")
_UNLISTED = gettext_lazy("It stands in no list: people come in only with a code of yours.")
FIRST_DATES = 3


@dataclass(frozen=True)
class LookedAt:
    """One page: its lines, `own` of them the person's own words; no lines where it was not filled in."""

    step: Step
    name: Text
    lines: tuple[Text, ...]
    is_needed: bool


def looked_over(kit: MyKit, *, at: datetime) -> tuple[LookedAt, ...]:
    """Every page that this group needs, in order."""
    return tuple(_looked_at(kit, step, at) for step in kit.path)


def _looked_at(kit: MyKit, step: Step, at: datetime) -> LookedAt:
    shown = tuple(line for line in _LINES[step](kit, at) if line) if step in kit.steps else ()
    return LookedAt(step, STEPS[step].name, shown, is_needed=step in kit.to_go)


def _purpose(kit: MyKit, _at: datetime) -> Iterator[Text]:
    said = kit.said(Step.PURPOSE)
    yield said["name"]
    yield said["purpose"]
    yield _("Outside it is called “%(name)s”.") % {"name": said["neutral_title"]}


def _who(kit: MyKit, _at: datetime) -> Iterator[Text]:
    yield kit.said(Step.WHO)["who_for"]


def _way_in(kit: MyKit, _at: datetime) -> Iterator[Text]:
    said = kit.said(Step.WAY_IN)
    eligibility = Eligibility(said["eligibility"])
    yield WAYS_IN[eligibility]
    if eligibility is Eligibility.REQUEST:
        yield from lines(said["questions"])
    yield _LISTED if said["is_listed"] else _UNLISTED


def _how(kit: MyKit, _at: datetime) -> Iterator[Text]:
    said = kit.said(Step.HOW)
    yield SETTINGS[Setting(said["setting"])]
    if Setting(said["setting"]).has_room and said["room_seats"]:
        yield _("Room for %(number)s") % {"number": said["room_seats"]}
    if Setting(said["setting"]).has_online:
        yield said["online_link"]
        yield said["dial_in"]


def _when(kit: MyKit, at: datetime) -> Iterator[Text]:
    """The rhythm in words and the first dates, so that a wrong one is seen before anybody takes a bus."""
    found = preview(kits.rhythm_in_kit(kit), at=at)
    yield found.words[:1].upper() + found.words[1:]
    held = [one.when for one in found.dates if not one.is_out][:FIRST_DATES]
    for when in held:
        yield f"{when.day}, {when.clock}"
    if not held:
        yield _("There are no dates ahead. Look at this page again.")


def _place(kit: MyKit, _at: datetime) -> Iterator[Text]:
    said = kit.said(Step.PLACE)
    yield said["venue_name"]
    yield said["address"]
    yield said["how_to_find"]
    for one in kits.facts_in_kit(kit):
        metres = _("%(metres)s metres") % {"metres": one.metres} if one.metres is not None else ""
        yield f"{FACT_WORDS[one.fact].name}: {'. '.join(filter(None, (metres, one.words)))}"
    if said["venue_name"]:
        yield ADDRESS_SEEN[PlaceShownTo(said["shown_to"])]


def _agreement(kit: MyKit, _at: datetime) -> Iterator[Text]:
    return (line.words for line in kits.agreement_lines(kit))


def _roles(kit: MyKit, _at: datetime) -> Iterator[Text]:
    yield _("You are called %(name)s here.") % {"name": kit.said(Step.ROLES)["my_name"]}
    jobs = ", ".join(str(job.name) for job in kits.jobs_in_kit(kit))
    yield _("Small jobs: %(jobs)s") % {"jobs": jobs} if jobs else _("No small jobs yet")


def _sessions(kit: MyKit, _at: datetime) -> Iterator[Text]:
    for number, key in enumerate(kits.plans_in_kit(kit), 1):
        plan = plan_named(key)
        yield f"{number}. {plan.title if plan else _('No plan yet')}"


def _safety(kit: MyKit, _at: datetime) -> Iterator[Text]:
    said = kit.said(Step.SAFETY)
    yield said["contact_name"]
    yield said["contact_how"]


_LINES: Mapping[Step, Callable[[MyKit, datetime], Iterator[Text]]] = {
    Step.PURPOSE: _purpose,
    Step.WHO: _who,
    Step.WAY_IN: _way_in,
    Step.HOW: _how,
    Step.WHEN: _when,
    Step.PLACE: _place,
    Step.AGREEMENT: _agreement,
    Step.ROLES: _roles,
    Step.SESSIONS: _sessions,
    Step.SAFETY: _safety,
}
