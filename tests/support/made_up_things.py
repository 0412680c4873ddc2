"""Things that can be reported, made up for tests: they are in memory, and know how they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.moderation.terms import Place, Shown, Snapshot, Thing
from waymark.moderation.terms.places import PlaceKind
from waymark.moderation.terms.places import describe as describe_places
from waymark.moderation.terms.things import describe
from waymark.people.models import Person

MADE_UP, PRIVATE, PLACE = "made-up", "made-up-private", "made-up-place"
LINES = ("What is said here stays here.", "We speak of our own experience.")


@dataclass
class Post:
    """`readers` is None where everybody reads it who is signed in."""

    snapshot: Snapshot
    readers: frozenset[UUID] | None = None
    shown: Shown = Shown.OPEN
    why: str = ""
    is_gone: bool = False
    notes: list[tuple[str, str, str]] = field(default_factory=list)


POSTS: dict[UUID, Post] = {}
LEADS: dict[UUID, set[UUID]] = {}


def post(
    author: Person,
    words: str = "Stop all tablets, it worked for me.",
    *,
    title: str = "",
    name: str = "Ash",
    place: Place | None = None,
    context: Sequence[tuple[str, str]] = (),
    readers: frozenset[UUID] | None = None,
    at: datetime = NOON,
) -> UUID:
    """Something that somebody wrote. Returns its id."""
    thing_id = new_id()
    where = place or Place(PLACE, UUID(int=1), "Second Steps", LINES)
    POSTS[thing_id] = Post(Snapshot(author.pk, name, title, words, where, at, tuple(context)), readers)
    return thing_id


def lead(person: Person, place_id: UUID) -> None:
    """From now on this person runs that made-up place."""
    LEADS.setdefault(person.pk, set()).add(place_id)


def _snapshot(thing_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    found = POSTS.get(thing_id)
    if found is None or found.is_gone:
        return None
    is_for = found.shown is Shown.OPEN and (found.readers is None or viewer_id in found.readers)
    if not (is_for or viewer_id in {None, found.snapshot.author_id}):
        return None
    leads = tuple(person_id for person_id, places in LEADS.items() if found.snapshot.place.id in places)
    return replace(found.snapshot, place=replace(found.snapshot.place, leads=leads))


def _show(thing_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    POSTS[thing_id].shown, POSTS[thing_id].why = shown, reason


def _annotate(thing_id: UUID, words: str, by_name: str, source: str, at: datetime) -> None:
    POSTS[thing_id].notes.append((words, by_name, source))


def _address(thing_id: UUID) -> str:
    return "/people/"


describe(
    Thing(MADE_UP, "a post", _snapshot, _show, _address, annotate=_annotate),
    Thing(PRIVATE, "a message", _snapshot, _show, _address, is_private=True),
)
describe_places(PlaceKind(PLACE, lambda person_id: LEADS.get(person_id, set())))
