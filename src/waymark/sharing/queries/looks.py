"""Who looked at a person's record, in words the person knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.audit import queries as audit
from waymark.people import queries as people
from waymark.sharing.models import EmergencyLook, Supporter
from waymark.sharing.queries.supporters import content_of
from waymark.sharing.terms import Topic
from waymark.sharing.terms.looks import LOOKED, YOURS

Words = str | Promise


@dataclass(frozen=True)
class Look:
    """One look: who, at which topics, when. `who` is as the person calls them; `as_what` their profession, if any;
    `called` is both, as a sentence begins.
    """

    who: Words
    as_what: Words
    topics: tuple[Topic, ...]
    at: datetime
    called: Words = ""
    in_an_emergency: bool = False


def looks_at(person_id: UUID, *, limit: int = 100) -> tuple[Look, ...]:
    """The newest looks, newest first. Topics that were looked at together are one look."""
    lines = [line for line in audit.lines_about(person_id, limit=limit * 8, verb=LOOKED) if line.by_id != person_id]
    names = _names(person_id, {line.by_id for line in lines if line.by_id})
    together: dict[tuple[UUID | None, datetime], list[Topic]] = {}
    for line in lines:
        if line.thing in set(Topic):
            together.setdefault((line.by_id, line.at), []).append(Topic(line.thing))
    urgent = list(EmergencyLook.objects.filter(person_id=person_id).values_list("by_id", "at", "until"))
    return tuple(
        Look(
            *names.get(by_id, (_WITH_A_LINK, ""))[:2],
            topics=tuple(topic for topic in Topic if topic in topics),
            at=at,
            called=names.get(by_id, (_WITH_A_LINK, "", _WITH_A_LINK))[2],
            in_an_emergency=any(by_id == one and begin <= at < end for one, begin, end in urgent),
        )
        for (by_id, at), topics in list(together.items())[:limit]
    )


_WITH_A_LINK = _("Somebody with a link of yours")


def _names(person_id: UUID, by_ids: Iterable[UUID]) -> dict[UUID | None, tuple[Words, Words, Words]]:
    """Supporters by the name the person gave them, members of a team by theirs. Also those who have left."""
    wanted = set(by_ids)
    found: dict[UUID | None, tuple[Words, Words, Words]] = {
        who: (one.name, one.profession_name, YOURS[one.profession] % {"name": one.name})
        for who, one in people.members_ever(wanted).items()
    }
    rows = list(Supporter.objects.filter(person_id=person_id, account_id__in=wanted))
    box = people.box_of(person_id) if rows else None
    for row in rows:
        if row.account_id:
            name = content_of(row, box).get("name", "")
            found[row.account_id] = (name, "", name)
    for each in wanted - set(found):
        found[each] = (_("Somebody whose account is gone"), "", _("Somebody whose account is gone"))
    return found
