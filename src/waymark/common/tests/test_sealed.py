"""What is sealed opens in its own place alone, and not at all once a byte has changed."""

import json
from base64 import urlsafe_b64encode
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models
from django.test.utils import isolate_apps
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from waymark.common.ids import new_id
from waymark.common.sealed import KEY_BYTES, Box, KeyRing, SealBroken, SealedField, SealedModel, new_key

PLACE = "diary_entry.note"
numbers = st.floats(allow_nan=False, allow_infinity=False)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def a_box(person_id: UUID | None = None) -> Box:
    return Box(person_id or new_id(), AESGCM(new_key()))


@settings(deadline=None)
@given(json_values, st.uuids())
def test_any_json_comes_back_as_it_was(value, row_id):
    box = a_box()
    assert box.open(PLACE, row_id, box.seal(PLACE, row_id, value)) == value


@settings(deadline=None)
@given(st.text(min_size=8))
def test_the_words_are_not_in_the_bytes(words):
    assert words.encode() not in a_box().seal(PLACE, new_id(), words)


def test_the_same_words_are_never_sealed_to_the_same_bytes():
    box, row_id = a_box(), new_id()
    assert box.seal(PLACE, row_id, "again") != box.seal(PLACE, row_id, "again")


def test_sealing_adds_twenty_nine_bytes():
    value = {"pain": 4.5}
    assert len(a_box().seal(PLACE, new_id(), value)) == len(json.dumps(value, separators=(",", ":"))) + 29


@settings(deadline=None)
@given(json_values, st.uuids(), st.uuids())
def test_bytes_moved_to_another_row_do_not_open(value, row_id, other_id):
    assume(row_id != other_id)
    box = a_box()
    with pytest.raises(SealBroken):
        box.open(PLACE, other_id, box.seal(PLACE, row_id, value))


@pytest.mark.parametrize("other", ["diary_entry.answers", "plans_goal.note", "diary_entry.note ", ""])
def test_bytes_moved_to_another_column_or_table_do_not_open(other):
    box, row_id = a_box(), new_id()
    with pytest.raises(SealBroken):
        box.open(other, row_id, box.seal(PLACE, row_id, "mine"))


def test_bytes_moved_to_another_person_do_not_open():
    row_id = new_id()
    with pytest.raises(SealBroken):
        a_box().open(PLACE, row_id, a_box().seal(PLACE, row_id, "mine"))


@settings(deadline=None)
@given(json_values, st.data())
def test_a_changed_byte_does_not_open(value, data):
    box, row_id = a_box(), new_id()
    sealed = bytearray(box.seal(PLACE, row_id, value))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealBroken):
        box.open(PLACE, row_id, bytes(sealed))


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_do_not_open(junk):
    with pytest.raises(SealBroken):
        a_box().open(PLACE, new_id(), junk)


@isolate_apps("waymark.web")
def test_a_row_puts_reads_and_knows_what_was_never_written():
    class Page(SealedModel):
        id = models.UUIDField(primary_key=True, default=new_id)
        words = SealedField(null=True)
        other = SealedField(null=True)

        class Meta:
            app_label = "web"

    box, page = a_box(), Page()
    page.put(box, words="A short walk")
    assert page.read(box, "words") == "A short walk"
    assert page.read(box, "other") is None
    page.other = page.words
    with pytest.raises(SealBroken):
        page.read(box, "other")
    with pytest.raises(SealBroken):
        Page(words=page.words).read(box, "words")


@pytest.fixture
def ring(tmp_path):
    keys = {name: urlsafe_b64encode(new_key()).decode() for name in ("k1", "k2")}
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"current": "k2", "keys": keys}))
    return KeyRing(file)


def test_a_wrapped_key_opens_what_the_key_sealed(ring):
    person_id, key, row_id = new_id(), new_key(), new_id()
    name, wrapped = ring.wrap(person_id, key)
    assert name == "k2"
    assert key not in wrapped
    assert len(key) == KEY_BYTES
    sealed = Box(person_id, AESGCM(key)).seal(PLACE, row_id, "mine")
    assert ring.unwrap(person_id, name, wrapped).open(PLACE, row_id, sealed) == "mine"


def test_a_wrapped_key_is_of_one_person_and_one_wrapping_key(ring):
    person_id = new_id()
    name, wrapped = ring.wrap(person_id, new_key())
    for person, key_name, bytes_ in [
        (new_id(), name, wrapped),
        (person_id, "k1", wrapped),
        (person_id, "k9", wrapped),
        (person_id, name, wrapped[:-1] + bytes([wrapped[-1] ^ 1])),
        (person_id, name, wrapped[:5]),
    ]:
        with pytest.raises(SealBroken):
            ring.unwrap(person, key_name, bytes_)


def test_a_derived_key_is_of_one_key_and_one_purpose(ring):
    keys = {ring.derived(name, purpose) for name in ("k1", "k2") for purpose in (b"one", b"two")}
    assert len(keys) == 4
    assert {len(key) for key in keys} == {KEY_BYTES}
    assert ring.derived("k1", b"one") in keys
    with pytest.raises(SealBroken, match="no key named k9"):
        ring.derived("k9", b"one")


def test_a_mark_is_the_same_for_the_same_text_and_person_and_for_nobody_else(tmp_path):
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"current": "k1", "keys": {"k1": urlsafe_b64encode(new_key()).decode()}}))
    ring, one, other = KeyRing(file), new_id(), new_id()
    wrapped = {person: ring.wrap(person, new_key()) for person in (one, other)}
    first, again, another = (ring.unwrap(person, *wrapped[person]) for person in (one, one, other))
    assert first.mark("pain 4") == again.mark("pain 4")
    assert len({first.mark("pain 4"), first.mark("pain 5"), another.mark("pain 4")}) == 3
