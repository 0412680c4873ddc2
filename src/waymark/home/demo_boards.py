"""The boards of the demo: that of the Riverside graduates, and a few threads on the open ones."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.community import operations as boards
from waymark.community import queries
from waymark.community.terms import BoardSeat, Lane, PostFlag
from waymark.community.terms.things import POST
from waymark.community.terms.writing import Picture, PostWords, Sent
from waymark.groups import queries as groups
from waymark.home import demo_pictures
from waymark.home.demo_boards_words import CASES, EARLY, GROUP_THREADS, NAMES, OPEN_THREADS, Said
from waymark.home.demo_moderation import Reportable
from waymark.moderation import operations as moderation
from waymark.moderation.operations import Verdict
from waymark.moderation.terms import Outcome
from waymark.people.models import Person

SHOTS = {"robin": demo_pictures.robin, "mat": demo_pictures.mat}
_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e13")


def add_boards(folk: Mapping[str, Person], *, at: datetime) -> list[Reportable]:
    """Who is in the graduate group writes on its board, some of them on the open boards too, under other names.

    Returns the posts that others say something about to the moderators.
    """
    for name, called in NAMES.items():
        boards.take_part(by=folk[name], name=called, at=at - timedelta(days=90))
    slug = groups.seats_of(folk["coordinator"], at)[0].slug
    for said in EARLY:  # their first posts are looked at, as everybody's are
        _thread(folk, said, at, slug=said.where)
    for said in GROUP_THREADS:
        _thread(folk, said, at, group=slug)
    for said in OPEN_THREADS:
        _thread(folk, said, at, slug=said.where)
    return [Reportable(POST, _thread(folk, said, at, slug=said.where)) for said in CASES]


def _thread(folk: Mapping[str, Person], said: Said, at: datetime, *, slug: str = "", group: str = "") -> UUID:
    """A thread with its answers, some hours apart. Returns the first post."""
    when = at - timedelta(days=said.days_ago)
    sent = boards.begin_thread(
        by=folk[said.by],
        seat=_seat(folk[said.by], slug, group, when),
        lane=Lane(said.lane),
        words=PostWords(said.words, said.title, PostFlag(said.flag), said.has_interest, _shot(said)),
        wants_no_reply=said.wants_no_reply,
        client_id=uuid5(_IDS, said.title),
        at=when,
    )
    _looked_at(folk, sent, when)
    for number, (by, words) in enumerate(said.answers):
        then = when + timedelta(hours=5 * (number + 1))
        if then > at:
            break
        seat = _seat(folk[by], slug, group, then)
        answered = boards.answer(
            by=folk[by],
            seat=seat,
            thread_id=sent.thread_id,
            words=PostWords(words),
            client_id=uuid5(_IDS, f"{said.title} {number}"),
            at=then,
        )
        _looked_at(folk, answered, then)
    return sent.post_id


def _shot(said: Said) -> Picture | None:
    return Picture(SHOTS[said.shot](), said.alt) if said.shot else None


def _looked_at(folk: Mapping[str, Person], sent: Sent, at: datetime) -> None:
    """The moderator looked within two hours, and it was fine."""
    if sent.case_id:
        by, then = folk["moderator"], at + timedelta(hours=2)
        moderation.decide(by=by, case_id=sent.case_id, verdict=Verdict(Outcome.STAYS), at=then)


def _seat(person: Person, slug: str, group: str, at: datetime) -> BoardSeat:
    return queries.group_seat(group, person, at) if group else queries.topic_seat(slug, person, at)
