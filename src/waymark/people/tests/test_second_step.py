"""The second step: asked for by pages of a role, never by one's own; an app whose codes work once."""

import re
from datetime import datetime, timedelta
from threading import Thread

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON, PASSWORD, add_app, app_code, step_up
from waymark.audit import queries as audit
from waymark.people import operations, queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey, Role
from waymark.people.tests.conftest import confirmed, signed_in

pytestmark = pytest.mark.django_db
PASSKEY = NewPasskey({"response": {}}, "Firefox|Linux")
WORK = "/help-now/checking/"
CONFIRM = "/me/second-step/confirm/"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def keeper(ash: Person) -> Person:
    """Ash, who keeps the site running as well."""
    operations.give_role(person=ash, role=Role.OPERATOR, at=NOON)
    return ash


def give(client: Client, code: str, **more: str):
    return client.post(reverse("me_second_step_confirm"), {"code": code} | more)


def opens(client: Client, address: str = WORK) -> bool:
    return client.get(address).status_code == 200


# --- who is asked ----------------------------------------------------------------------------------------------------


def test_nobody_signs_in_first_and_a_stranger_finds_nothing(client, stranger):
    assert client.get(WORK)["Location"] == f"/sign-in/?next={WORK}"
    theirs = signed_in(stranger)
    step_up(theirs, stranger)
    hidden, missing = theirs.get(WORK), theirs.get("/nothing/here/")
    assert (hidden.status_code, hidden.content) == (404, missing.content)


def test_with_a_role_and_no_second_step_one_is_led_to_setting_it_up(keeper):
    client = signed_in(keeper)
    assert client.get(WORK)["Location"] == f"/me/second-step/?next={WORK}"
    page = client.get(f"/me/second-step/?next={WORK}").content.decode()
    assert "no second step yet" in page
    assert "Operator" in page
    assert f"/me/second-step/app/?next={WORK}" in page


def test_ones_own_pages_never_ask(keeper):
    add_app(keeper, NOON)
    client = signed_in(keeper)
    for name in ("today", "diary", "plan", "setback_plan", "me", "me_second_step"):
        assert client.get(reverse(name)).status_code == 200


def test_the_step_is_given_once_in_a_session_and_leads_back(keeper):
    secret = add_app(keeper, NOON)
    client = signed_in(keeper)
    asked = client.get(f"{WORK}?region=IE")
    assert (asked.status_code, asked["Location"]) == (303, f"{CONFIRM}?next=/help-now/checking/%3Fregion%3DIE")
    assert f'value="{WORK}?region=IE"' in client.get(asked["Location"]).content.decode()
    answer = give(client, app_code(secret, NOON), next=f"{WORK}?region=IE")
    assert (answer.status_code, answer["Location"]) == (303, f"{WORK}?region=IE")
    assert opens(client)
    assert opens(client)


def test_what_was_sent_without_the_step_is_shown_again_and_does_nothing(keeper):
    add_app(keeper, NOON)
    client = signed_in(keeper)
    sent = {"confirm": "gb-samaritans", "gb-samaritans-how": "Opened their own page"}
    answer = client.post(WORK, sent, headers={"Referer": f"http://testserver{WORK}?region=IE"})
    assert answer.status_code == 403
    assert "Opened their own page" in answer.content.decode()
    assert f"{CONFIRM}?next=/help-now/checking/%3Fregion%3DIE" in answer.content.decode()
    assert client.post(WORK, {})["Location"] == f"{CONFIRM}?next={WORK}"


def test_the_demo_is_exempt_and_says_so(keeper, settings):
    settings.DEMO = True
    page = signed_in(keeper).get(WORK).content.decode()
    assert "a real installation asks for a second step here" in page
    settings.DEMO = False
    client = signed_in(keeper)
    step_up(client, keeper)
    assert "This is a demo" not in client.get(WORK).content.decode()


# --- what counts -----------------------------------------------------------------------------------------------------


def test_a_password_once_more_is_no_second_step(keeper):
    add_app(keeper, NOON)
    assert not opens(confirmed(keeper))


def test_coming_back_by_code_is_no_second_step_and_makes_none(keeper):
    add_app(keeper, NOON)
    code = operations.replace_codes(by=keeper, at=NOON)[0]
    client, new = Client(), "three words of nobody"
    client.post(reverse("recover"), {"username": keeper.username, "code": code, "password": new})
    assert client.get(reverse("today")).status_code == 200
    assert client.get(WORK)["Location"].startswith(CONFIRM)
    client.post(reverse("account_reauthenticate"), {"password": new})
    for name in ("me_add_passkey", "me_remove_app", "me_add_app"):
        assert client.get(reverse(name))["Location"].startswith(CONFIRM), name
        client.post(reverse(name), {"code": "123456", "credential": "{}"})
    assert queries.second_step_of(keeper).has_app
    assert not opens(client)


def test_without_a_role_a_passkey_is_added_after_the_password_alone(ash):
    add_app(ash, NOON)
    assert confirmed(ash).get(reverse("me_add_passkey")).status_code == 200


def test_a_passkey_that_was_used_here_counts_until_it_is_taken_away(keeper):
    operations.add_passkey(by=keeper, passkey=PASSKEY, at=NOON)
    key = queries.passkeys_of(keeper)[0].id
    client = signed_in(keeper)
    assert client.get(WORK)["Location"].startswith(CONFIRM)
    assert client.get(CONFIRM)["Location"] == "/me/confirm/passkey/?next=/me/second-step/"
    note(client, keeper, {"method": "mfa", "type": "webauthn", "id": key, "at": NOON.timestamp()})
    assert opens(client)
    operations.remove_passkey(by=keeper, passkey_id=key, at=NOON)
    assert not opens(client)


def test_the_step_of_somebody_else_in_the_same_browser_does_not_count(keeper, stranger):
    add_app(keeper, NOON)
    client = signed_in(keeper)
    app_id = Authenticator.objects.get(user_id=keeper.pk).pk
    note(client, stranger, {"method": "mfa", "type": "totp", "id": app_id, "at": NOON.timestamp()})
    assert not opens(client)


def note(client: Client, person: Person, record: dict[str, object]) -> None:
    """Write into the session what a way in leaves there."""
    session = client.session
    session["account_authentication_methods"] = [record]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()


def test_the_step_ends_with_the_session_and_opens_no_other(keeper):
    secret = add_app(keeper, NOON)
    client, phone = signed_in(keeper), signed_in(keeper)
    give(client, app_code(secret, NOON))
    assert opens(client)
    assert not opens(phone)
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"login": keeper.username, "password": PASSWORD})
    assert not opens(client)


def test_a_role_that_ended_is_gone_on_the_next_page(keeper):
    client = signed_in(keeper)
    step_up(client, keeper)
    assert opens(client)
    operations.end_role(person=keeper, role=Role.OPERATOR, at=NOON)
    assert client.get(WORK).status_code == 404


def test_the_session_gets_a_new_id_and_the_old_one_is_nobody(keeper):
    secret = add_app(keeper, NOON)
    client = signed_in(keeper)
    old = client.cookies["wm_session"].value
    give(client, app_code(secret, NOON))
    assert client.cookies["wm_session"].value != old
    thief = Client()
    thief.cookies["wm_session"] = old
    assert thief.get(reverse("me")).status_code == 302
    places = queries.places_of(keeper, client.session.session_key)
    assert [place.here for place in places] == [True]


# --- codes -----------------------------------------------------------------------------------------------------------


def test_a_code_works_once(keeper):
    secret = add_app(keeper, NOON)
    code = app_code(secret, NOON)
    assert give(signed_in(keeper), code).status_code == 303
    again = signed_in(keeper)
    assert give(again, code).status_code == 422
    assert not opens(again)
    with time_machine.travel(NOON + timedelta(seconds=29), tick=False):
        assert give(again, code).status_code == 422


def test_nor_does_the_code_before_it(keeper):
    secret = add_app(keeper, NOON)
    before = app_code(secret, NOON - timedelta(seconds=30))
    give(signed_in(keeper), app_code(secret, NOON))
    assert give(signed_in(keeper), before).status_code == 422


@pytest.mark.parametrize(("seconds", "status"), [(-60, 422), (-30, 303), (0, 303), (30, 303), (60, 422)])
def test_a_clock_may_be_off_by_half_a_minute(keeper, seconds, status):
    secret = add_app(keeper, NOON)
    assert give(signed_in(keeper), app_code(secret, NOON + timedelta(seconds=seconds))).status_code == status


@pytest.mark.parametrize("typed", ["{0} {1}", " {0}-{1} "])
def test_blanks_and_dashes_do_not_matter(keeper, typed):
    code = app_code(add_app(keeper, NOON), NOON)
    assert give(signed_in(keeper), typed.format(code[:3], code[3:])).status_code == 303


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "1234567", "٠" * 40, "②②②②②②", "\0"])
def test_what_is_no_code_is_a_wrong_one(keeper, typed):
    add_app(keeper, NOON)
    assert give(signed_in(keeper), typed).status_code == 422


def test_guessing_ends_after_ten_tries_from_wherever_they_come(keeper):
    secret = add_app(keeper, NOON)
    right = app_code(secret, NOON)
    wrong = f"{(int(right) + 7) % 1_000_000:06}"
    answers = [give(signed_in(keeper), wrong).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]
    assert give(signed_in(keeper), right).status_code == 429
    later = NOON + timedelta(minutes=16)
    with time_machine.travel(later, tick=False):
        assert give(signed_in(keeper), app_code(secret, later)).status_code == 303


@pytest.mark.parametrize("to", ["https://example.org/", "//example.org", "javascript:alert(1)", "today", ""])
def test_nobody_is_sent_to_another_site(keeper, to):
    code = app_code(add_app(keeper, NOON), NOON)
    assert give(signed_in(keeper), code, next=to)["Location"] == reverse("me_second_step")


@pytest.mark.django_db(transaction=True)
def test_the_same_code_at_the_same_moment_works_once(ash):
    code = app_code(add_app(ash, NOON), NOON)
    taken = []

    def use() -> None:
        try:
            operations.use_app_code(by=ash, code=code, at=NOON)
            taken.append(True)
        except operations.WrongAppCode:
            taken.append(False)
        finally:
            connection.close()

    threads = [Thread(target=use) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(taken) == [False, False, False, True]


# --- setting up and taking away --------------------------------------------------------------------------------------


def secret_on(page: str) -> str:
    found = re.search(r'<code class="secret"[^>]*>([A-Z2-7 ]+)</code>', page)
    assert found
    return found[1].replace(" ", "")


def test_an_app_is_set_up_with_its_first_code_which_counts(keeper):
    client = confirmed(keeper)
    page = client.get(f"{reverse('me_add_app')}?next={WORK}").content.decode()
    secret = secret_on(page)
    assert "<svg" in page
    assert f"otpauth://totp/ash-heron-42?secret={secret}&amp;issuer=Waymark" in page
    assert secret not in str(dict(client.session))
    assert client.post(reverse("me_add_app"), {"code": "000000"}).status_code == 422
    assert secret_on(client.get(reverse("me_add_app")).content.decode()) == secret
    sent = {"code": app_code(secret, NOON), "next": WORK}
    answer = client.post(reverse("me_add_app"), sent)
    assert (answer.status_code, answer["Location"]) == (303, WORK)
    assert opens(client)
    assert client.get(reverse("me_add_app"))["Location"] == reverse("me_second_step")
    assert give(signed_in(keeper), sent["code"]).status_code == 422


def test_setting_up_asks_who_it_is(keeper):
    assert signed_in(keeper).get(reverse("me_add_app"))["Location"].startswith("/me/confirm/")


def test_the_secret_never_lies_open_in_the_database(ash):
    secret = add_app(ash, NOON)
    kept = Authenticator.objects.get()
    assert secret not in str(kept.data)
    assert set(kept.data) == {"sealed", "counter"}


def test_one_app_is_enough(ash):
    secret = add_app(ash, NOON)
    with pytest.raises(operations.OneAppAlready):
        operations.add_app(by=ash, secret=secret, code=app_code(secret, NOON), at=NOON)


def test_the_last_one_can_be_taken_away_and_the_page_says_what_follows(keeper):
    secret, client = add_app(keeper, NOON), confirmed(keeper)
    assert client.get(reverse("me_remove_app"))["Location"].startswith(CONFIRM)
    give(client, app_code(secret, NOON))
    assert "only second step" in client.get(reverse("me_remove_app")).content.decode()
    assert client.post(reverse("me_remove_app"))["Location"] == reverse("me_second_step")
    assert client.get(WORK)["Location"].startswith("/me/second-step/?")
    assert client.get(reverse("me_remove_app"))["Location"] == reverse("me_second_step")
    assert client.get(CONFIRM)["Location"] == reverse("me_second_step")


def test_who_lost_it_gets_a_new_one_between_two_roles(keeper):
    """What docs/operating.md tells to do."""
    add_app(keeper, NOON)
    client = confirmed(keeper)
    operations.end_role(person=keeper, role=Role.OPERATOR, at=NOON)
    assert client.post(reverse("me_remove_app")).status_code == 303
    operations.give_role(person=keeper, role=Role.OPERATOR, at=NOON)
    assert client.get(WORK)["Location"].startswith("/me/second-step/?")


def test_an_app_is_no_way_to_confirm_who_one_is(ash):
    add_app(ash, NOON)
    client = signed_in(ash)
    step_up(client, ash)
    assert client.get(reverse("me_delete"))["Location"].startswith("/me/confirm/?")
    assert "passkey" not in client.get(reverse("account_reauthenticate")).content.decode()


def test_erasing_takes_the_app_along(ash):
    add_app(ash, NOON)
    operations.erase(by=ash, at=NOON)
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("name", ["me_second_step", "me_second_step_confirm", "me_add_app", "me_remove_app"])
def test_other_methods_and_nobody(client, keeper, name):
    assert client.get(reverse(name))["Location"] == f"/sign-in/?next={reverse(name)}"
    mine = confirmed(keeper)
    step_up(mine, keeper)
    assert mine.put(reverse(name)).status_code == 405


def test_it_stands_in_the_record(ash):
    secret = add_app(ash, NOON)
    operations.use_app_code(by=ash, code=app_code(secret, NOON), at=NOON)
    operations.remove_app(by=ash, at=NOON)
    assert not operations.remove_app(by=ash, at=NOON)
    found = [line.verb for line in audit.lines_about(ash.pk, limit=20) if line.thing == "app"]
    assert sorted(found) == ["added", "given", "removed"]


def test_no_app_has_no_code(ash):
    with pytest.raises(operations.WrongAppCode):
        operations.use_app_code(by=ash, code="123456", at=NOON)


def test_the_sums_are_those_of_the_standard():
    """RFC 6238, appendix B, the last six of its eight digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    for seconds, code in [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")]:
        assert app_code(secret, datetime.fromtimestamp(seconds, tz=NOON.tzinfo)) == code
