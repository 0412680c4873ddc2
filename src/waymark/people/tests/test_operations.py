"""Writing accounts: joining, coming back, leaving."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.support.people import NOON, PASSWORD, join
from waymark.audit.models import AuditLine
from waymark.common.sealed import SealBroken, SealedField
from waymark.people import operations, queries
from waymark.people.models import Person, PersonContact, PersonKey, RecoveryCode
from waymark.people.terms import NewPasskey
from waymark.people.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
PASSKEY = NewPasskey({"response": {}}, "Chrome|Linux")


def verbs(person_id):
    return list(AuditLine.objects.filter(about_id=person_id).order_by("at", "id").values_list("verb", "thing"))


def test_joining_makes_an_account_a_key_and_eight_codes():
    person = Person(username="Amber-Owl-77")
    account = operations.join(person=person, password=PASSWORD, at=NOON)
    assert account.username == "amber-owl-77"
    assert len(account.codes) == queries.codes_left(person) == 8
    assert (
        queries.box_of(person.pk).open("t.c", person.pk, queries.box_of(person.pk).seal("t.c", person.pk, "x")) == "x"
    )
    assert not RecoveryCode.objects.filter(digest__in=account.codes).exists()
    assert verbs(person.pk) == [("joined", "Person")]


@pytest.mark.parametrize("name", ["ash-heron-42", "ASH-Heron-42"])
def test_a_name_is_given_once_whatever_its_case(ash, name):
    with pytest.raises(operations.UsernameTaken):
        operations.join(person=Person(username=name), password=PASSWORD, at=NOON)
    assert Person.objects.count() == 1
    assert PersonKey.objects.count() == 1


@pytest.mark.parametrize("nothing", [None, ""])
def test_nobody_joins_without_a_way_in(nothing):
    with pytest.raises(ValueError, match="a password, a passkey or a provider"):
        operations.join(person=Person(username="amber-owl-77"), password=nothing, at=NOON)
    assert not Person.objects.exists()


def test_a_code_works_once(ash):
    codes = operations.replace_codes(by=ash, at=NOON)
    back = operations.recover(username="ASH-heron-42", code=codes[0].upper(), password="three new words", at=NOON)
    assert back == ash
    assert back.check_password("three new words")
    assert queries.codes_left(ash) == 7
    with pytest.raises(operations.WrongCode):
        operations.recover(username=ash.username, code=codes[0], password="once more please", at=NOON)


def test_old_codes_and_codes_of_others_do_not_work(ash, stranger):
    old = operations.replace_codes(by=ash, at=NOON)
    operations.replace_codes(by=ash, at=NOON)
    foreign = operations.replace_codes(by=stranger, at=NOON)
    for code in (old[0], foreign[0], "", "----"):
        with pytest.raises(operations.WrongCode):
            operations.recover(username=ash.username, code=code, password="three new words", at=NOON)


def test_an_unknown_name_costs_the_same_questions_to_the_database(ash):
    work = []
    for name in (ash.username, "nobody-here"):
        with CaptureQueriesContext(connection) as asked, pytest.raises(operations.WrongCode):
            operations.recover(username=name, code="2222-2222-2222", password="three new words", at=NOON)
        work.append(len(asked))
    assert work[0] == work[1] > 0


def test_an_address_is_sealed_and_can_be_taken_away(ash):
    operations.change_email(by=ash, email="ash@example.org", at=NOON)
    assert queries.email_of(ash) == "ash@example.org"
    assert b"example" not in bytes(PersonContact.objects.get().email)
    operations.change_email(by=ash, email="", at=NOON)
    assert queries.email_of(ash) == ""
    assert not PersonContact.objects.exists()


def test_the_last_passkey_stays_where_there_is_no_password():
    person = Person(username="moss-wren-31")
    operations.join(person=person, password=None, passkey=PASSKEY, at=NOON)
    first = queries.passkeys_of(person)[0]
    with pytest.raises(operations.LastWayIn):
        operations.remove_passkey(by=person, passkey_id=first.id, at=NOON)
    operations.add_passkey(by=person, passkey=PASSKEY, at=NOON)
    operations.remove_passkey(by=person, passkey_id=first.id, at=NOON)
    assert len(queries.passkeys_of(person)) == 1
    assert verbs(person.pk)[1:] == [("added", "passkey"), ("removed", "passkey")]


def test_nobody_takes_away_a_passkey_of_somebody_else(ash, stranger):
    operations.add_passkey(by=ash, passkey=PASSKEY, at=NOON)
    operations.remove_passkey(by=stranger, passkey_id=queries.passkeys_of(ash)[0].id, at=NOON)
    assert len(queries.passkeys_of(ash)) == 1


def test_nobody_ends_a_session_of_somebody_else(ash, stranger):
    signed_in(ash)
    place = queries.places_of(ash, None)[0]
    assert operations.end_sessions(by=stranger, only=place.id, at=NOON) == 0
    assert operations.end_sessions(by=ash, only=place.id, at=NOON) == 1
    assert queries.places_of(ash, None) == []


def test_erasing_leaves_no_row_of_the_person_in_any_table(ash, stranger):
    operations.change_email(by=ash, email="ash@example.org", at=NOON)
    operations.add_passkey(by=ash, passkey=PASSKEY, at=NOON)
    signed_in(ash)
    signed_in(stranger)
    ash_id, box = ash.pk, queries.box_of(ash.pk)
    sealed = box.seal("t.c", ash_id, "my words")
    operations.erase(by=ash, at=NOON + timedelta(days=1))
    assert rows_of(ash_id) == {}
    assert rows_of(stranger.pk)
    with pytest.raises(PersonKey.DoesNotExist):
        queries.box_of(ash_id)
    with pytest.raises(SealBroken):
        queries.box_of(stranger.pk).open("t.c", ash_id, sealed)
    assert queries.was_erased(ash_id)
    assert ("erased", "Person") in verbs(ash_id)
    assert Session.objects.count() == 1
    assert not UserSession.objects.filter(user_id=ash_id).exists()
    assert not Authenticator.objects.exists()


def rows_of(person_id):
    """How many rows of each table point to the person."""
    found = {}
    for model in apps.get_models():
        ways = [f.name for f in model._meta.get_fields() if f.concrete and f.related_model is Person]
        found |= {
            f"{model._meta.label}.{way}": model._default_manager.filter(**{way: person_id}).count() for way in ways
        }
    return {where: count for where, count in found.items() if count}


def test_every_sealed_table_leads_to_a_person():
    """Otherwise erasing somebody would leave their words lying about, unreadable but there."""
    for model in apps.get_models():
        if any(isinstance(field, SealedField) for field in model._meta.get_fields()):
            assert leads_to_person(model, set()), f"{model._meta.label} has no way to a person"


def leads_to_person(model, seen):
    seen.add(model)
    targets = {f.related_model for f in model._meta.get_fields() if f.concrete and f.is_relation and not f.null}
    return Person in targets or any(leads_to_person(target, seen) for target in targets - seen)


def test_a_name_is_free_again_for_somebody_new_after_erasing(ash):
    operations.erase(by=ash, at=NOON)
    assert join("ash-heron-42").pk != ash.pk
