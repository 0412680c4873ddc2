"""Supporters: both say yes, codes open once, setting aside is silent, and leaving."""

from datetime import timedelta

import pytest
from django.db import connection

from tests.support.people import NOON
from waymark.common.writing import Gone
from waymark.sharing import operations, queries, rules
from waymark.sharing.models import Supporter
from waymark.sharing.operations import AlreadySupports, OwnInvitation
from waymark.sharing.terms import NotAllowed
from waymark.sharing.terms.grantees import Stage
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.people import invited, shares, supports

pytestmark = pytest.mark.django_db


def answer(birch, code, at=SOON):
    return operations.answer_invitation(by=birch, code=code, said="Ann Birch", at=at)


def one_of(ash, at=SOON):
    return queries.supporters_of(ash.pk, at)[0]


def test_both_say_yes_before_anything_can_be_seen(ash, birch):
    made, code = invited(ash)
    assert one_of(ash).stage is Stage.INVITED
    answer(birch, code)
    assert (one_of(ash).stage, one_of(ash).said) == (Stage.ANSWERED, "Ann Birch")
    with pytest.raises(NotAllowed):
        queries.supporter_access(birch, made, at=SOON)
    operations.confirm_supporter(by=ash, supporter_id=made, at=SOON)
    assert one_of(ash).stage is Stage.CONFIRMED
    assert queries.supporter_access(birch, made, at=SOON).topics == frozenset()


def test_a_code_is_not_confirmed_before_it_is_answered(ash):
    made, _code = invited(ash)
    with pytest.raises(Gone):
        operations.confirm_supporter(by=ash, supporter_id=made, at=SOON)


def test_a_code_opens_once(ash, birch, dale):
    _made, code = invited(ash)
    answer(birch, code.upper())
    with pytest.raises(Gone):
        answer(dale, code)


def test_a_code_runs_out_and_can_be_renewed(ash, birch):
    made, code = invited(ash)
    later = NOON + rules.INVITATION_LASTS
    assert one_of(ash, later).stage is Stage.RUN_OUT
    with pytest.raises(Gone):
        answer(birch, code, at=later)
    fresh = operations.renew_invitation(by=ash, supporter_id=made, at=later)
    with pytest.raises(Gone):
        answer(birch, code, at=later)
    assert answer(birch, fresh, at=later + timedelta(days=13)) == made


def test_an_invitation_that_is_called_off_opens_nothing(ash, birch):
    made, code = invited(ash)
    operations.cancel_invitation(by=ash, supporter_id=made, at=SOON)
    with pytest.raises(Gone):
        answer(birch, code)
    assert queries.supporters_of(ash.pk, SOON) == ()


def test_an_answer_can_be_turned_down(ash, birch):
    made, code = invited(ash)
    answer(birch, code)
    operations.cancel_invitation(by=ash, supporter_id=made, at=SOON)
    assert queries.supported_by(birch.pk) == ()
    with pytest.raises(NotAllowed):
        queries.supporter_access(birch, made, at=SOON)


def test_nobody_supports_themselves_or_twice(ash, birch, supporter_id):
    _made, code = invited(ash)
    with pytest.raises(OwnInvitation):
        answer(ash, code)
    with pytest.raises(AlreadySupports):
        answer(birch, code)


def test_the_same_form_makes_one_invitation(ash, birch):
    given = {"by": ash, "name": "Ann", "calls_me": "Ash", "client_id": ash.pk, "at": NOON}
    (first, old), (again, new) = operations.invite(**given), operations.invite(**given)
    assert first == again
    with pytest.raises(Gone):
        answer(birch, old)
    assert answer(birch, new) == first


def test_a_code_cannot_be_found_in_what_is_stored(ash):
    _made, code = invited(ash)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {Supporter._meta.db_table}")
        row = [column[0] for column in cursor.description], cursor.fetchone()
    stored = repr(row).lower()
    assert code not in stored
    assert rules.tidy_code(code) not in stored
    for wrong in ("", "other secret"):
        assert rules.digest_of(wrong, "invitation", rules.tidy_code(code)) not in stored


def test_names_and_help_are_sealed(ash, supporter_id):
    operations.write_about_supporter(by=ash, supporter_id=supporter_id, help_words="Bring tea", at=SOON)
    row = Supporter.objects.get(pk=supporter_id)
    assert b"Bring tea" not in bytes(row.content)
    assert b"Ann" not in bytes(row.content)
    assert one_of(ash).help == "Bring tea"


# --- the end of it ----------------------------------------------------------------------------------------------------
def test_setting_aside_takes_everything_back_and_looks_like_nothing_shared(ash, birch, supporter_id):
    before = queries.supporter_access(birch, supporter_id, at=SOON), queries.supported_by(birch.pk)
    shares(ash, supporter_id, "goals")
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)
    after = queries.supporter_access(birch, supporter_id, at=SOON), queries.supported_by(birch.pk)
    assert after == before
    assert queries.supporters_of(ash.pk, SOON) == ()


def test_who_was_set_aside_can_be_invited_again(ash, birch, supporter_id):
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)
    again = supports(birch, ash, at=SOON)
    shares(ash, again, "goals", at=SOON)
    assert queries.supporter_access(birch, again, at=SOON).scope == {"goals"}
    assert queries.supporter_access(birch, supporter_id, at=SOON).scope == frozenset()


def test_leaving_ends_it_for_the_supporter_and_is_seen_by_the_person(ash, birch, supporter_id):
    shares(ash, supporter_id, "goals")
    operations.leave(by=birch, supporter_id=supporter_id, at=SOON)
    assert one_of(ash).has_left
    assert queries.supported_by(birch.pk) == ()
    with pytest.raises(NotAllowed):
        queries.supporter_access(birch, supporter_id, at=SOON)
    with pytest.raises(Gone):
        operations.leave(by=birch, supporter_id=supporter_id, at=SOON)
    assert supports(birch, ash, at=SOON) != supporter_id


def test_nobody_else_changes_it(ash, birch, dale, supporter_id):
    for act in (operations.set_supporter_aside, operations.confirm_supporter, operations.cancel_invitation):
        for one in (birch, dale):
            with pytest.raises(Gone):
                act(by=one, supporter_id=supporter_id, at=SOON)
    with pytest.raises(Gone):
        operations.leave(by=dale, supporter_id=supporter_id, at=SOON)
    with pytest.raises(Gone):
        operations.renew_invitation(by=ash, supporter_id=supporter_id, at=SOON)
