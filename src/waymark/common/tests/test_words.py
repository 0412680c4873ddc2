"""Edits that meet."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from waymark.common.words import Edit, is_stale

ONE, OTHER = UUID(int=1), UUID(int=2)


def test_an_edit_of_the_kept_version_goes_through():
    assert not is_stale(Edit(ONE, 3), version=3, last_client_id=OTHER)


def test_an_edit_of_an_older_version_does_not():
    assert is_stale(Edit(ONE, 2), version=3, last_client_id=OTHER)


def test_the_form_that_wrote_last_may_write_again():
    assert not is_stale(Edit(ONE, 2), version=3, last_client_id=ONE)


def test_a_late_quiet_saving_never_replaces_a_later_one():
    assert is_stale(Edit(ONE, 2, quiet=True), version=3, last_client_id=ONE)


@given(st.integers(0, 50), st.integers(0, 50), st.booleans())
def test_a_stranger_to_the_kept_words_is_always_stopped(based_on, version, quiet):
    assert is_stale(Edit(ONE, based_on, quiet), version=version, last_client_id=OTHER) == (based_on != version)
