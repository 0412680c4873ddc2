"""A snapshot is kept and read again as it was, but for who runs the place."""

import json
from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.moderation.rules import snapshots
from waymark.moderation.terms import Place, SeenPicture, Snapshot

WORDS = st.text(max_size=40)


@given(
    author_id=st.none() | st.uuids(),
    place_id=st.none() | st.uuids(),
    words=WORDS,
    lines=st.lists(WORDS, max_size=3),
    context=st.lists(st.tuples(WORDS, WORDS), max_size=3),
)
def test_what_is_kept_reads_the_same(
    author_id: UUID | None, place_id: UUID | None, words: str, lines: list[str], context: list[tuple[str, str]]
) -> None:
    place = Place("group", place_id, "Second Steps", tuple(lines), leads=(), safeguarding=("Ann", "01632 960001"))
    snapshot = Snapshot(
        author_id, "Ash", "Title", words, place, NOON, tuple(context), (SeenPicture("a.webp", "A bench"),)
    )
    assert snapshots.read(json.loads(json.dumps(snapshots.kept(snapshot)))) == snapshot


def test_who_runs_the_place_is_not_kept() -> None:
    place = Place("group", None, "", leads=(UUID(int=1),))
    snapshot = Snapshot(None, "", "", "", place, NOON)
    assert snapshots.read(snapshots.kept(snapshot)) == replace(snapshot, place=replace(place, leads=()))


SAID = st.tuples(WORDS, WORDS, st.lists(st.tuples(WORDS, WORDS), max_size=2))


def _saying(title: str, words: str, pictures: list[tuple[str, str]]) -> Snapshot:
    seen = tuple(SeenPicture(file, alt) for file, alt in pictures)
    return Snapshot(None, "", title, words, Place("group", None, ""), NOON, (("Ash", "Around it."),), seen)


@given(one=SAID, other=SAID)
def test_a_digest_tells_what_says_the_same_from_what_does_not(one, other) -> None:
    first, second = _saying(*one), _saying(*other)
    is_same = snapshots.says_the_same(first, second)
    assert is_same == (one == other) == (snapshots.digest(first) == snapshots.digest(second))
    assert snapshots.digest(first) == snapshots.digest(replace(first, context=(), author_name="Kit"))
