"""The pages of one's own account."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import PASSWORD
from waymark.people import queries, region
from waymark.people.models import Person
from waymark.people.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
PAGES = ["me", "me_days", "me_password", "me_email", "me_codes", "me_passkeys", "me_sessions", "me_record"]
GUARDED = ["me_new_codes", "me_add_passkey", "me_delete"]


@pytest.mark.parametrize("name", PAGES + GUARDED)
def test_nobody_is_sent_to_sign_in(client, name):
    assert client.get(reverse(name))["Location"] == f"{reverse('account_login')}?next={reverse(name)}"


@pytest.mark.parametrize("name", PAGES)
def test_the_person_gets_the_page_and_no_cache_keeps_it(ash, name):
    answer = signed_in(ash).get(reverse(name))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("name", GUARDED)
def test_what_changes_who_can_come_in_asks_once_more(ash, name):
    for ask in (signed_in(ash).get, signed_in(ash).post):
        assert ask(reverse(name))["Location"].startswith(f"{reverse('account_reauthenticate')}?next=")


@pytest.mark.parametrize("name", [*PAGES, "account_reauthenticate"])
def test_other_methods_are_refused(ash, name):
    assert signed_in(ash).put(reverse(name)).status_code == 405


def test_a_wrong_password_does_not_confirm(ash):
    client = signed_in(ash)
    answer = client.post(
        reverse("account_reauthenticate"), {"password": "not my password", "next": reverse("me_delete")}
    )
    assert answer.status_code == 422
    assert client.get(reverse("me_delete")).status_code == 303


def test_days_are_kept(ash):
    given = {"zone": "Asia/Karachi", "day_start_hour": "4", "region": "GB-SCT"}
    assert signed_in(ash).post(reverse("me_days"), given)["Location"] == reverse("me")
    ash.refresh_from_db()
    assert (ash.zone, ash.day_start_hour, ash.region) == ("Asia/Karachi", 4, "GB-SCT")


def test_help_now_knows_where_the_person_lives_here_and_on_the_next_phone(ash):
    given = {"zone": "Europe/London", "day_start_hour": "0", "region": "GB-SCT"}
    here = signed_in(ash)
    here.post(reverse("me_days"), given)
    assert "Scotland" in here.get(reverse("help_now")).content.decode()
    assert signed_in(ash).cookies[region.COOKIE].value == "GB-SCT"
    here.post(reverse("me_days"), given | {"region": ""})
    assert here.cookies[region.COOKIE].value == ""


@pytest.mark.parametrize(
    "wrong", [{"zone": "Mars/Base"}, {"day_start_hour": "13"}, {"day_start_hour": "x"}, {"region": "XX"}]
)
def test_days_that_cannot_be_are_refused(ash, wrong):
    given = {"zone": "Asia/Karachi", "day_start_hour": "4", "region": ""} | wrong
    assert signed_in(ash).post(reverse("me_days"), given).status_code == 422
    ash.refresh_from_db()
    assert ash.zone == "Europe/London"


def test_a_new_password_keeps_this_session_under_a_new_id_and_ends_the_others(ash):
    here, there = signed_in(ash), signed_in(ash)
    before = here.session.session_key
    answer = here.post(reverse("me_password"), {"current": PASSWORD, "password": "three new words"})
    assert answer["Location"] == reverse("me")
    assert here.get(reverse("me")).status_code == 200
    assert here.session.session_key != before
    assert there.get(reverse("me")).status_code == 302
    ash.refresh_from_db()
    assert [place.here for place in queries.places_of(ash, here.session.session_key)] == [True]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"current": "not my password", "password": "three new words"}, "That is not your password"),
        ({"password": "three new words"}, "Type your password"),
        ({"current": PASSWORD, "password": "short"}, "at least 10 characters"),
        ({"current": PASSWORD, "password": "ash-heron-42"}, "too similar"),
    ],
)
def test_a_password_that_will_not_do(ash, given, said):
    answer = signed_in(ash).post(reverse("me_password"), given)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Person.objects.get().check_password(PASSWORD)


def test_the_password_now_cannot_be_guessed_without_end(ash):
    client = signed_in(ash)
    for _ in range(5):
        client.post(reverse("me_password"), {"current": "guess", "password": "three new words"})
    assert client.post(reverse("me_password"), {"current": PASSWORD, "password": "three new words"}).status_code == 429


def test_an_address_is_given_changed_and_taken_away(ash):
    client = signed_in(ash)
    assert client.post(reverse("me_email"), {"email": "no address"}).status_code == 422
    client.post(reverse("me_email"), {"email": "ash@example.org"})
    assert 'value="ash@example.org"' in client.get(reverse("me_email")).content.decode()
    client.post(reverse("me_email"), {"remove": "yes"})
    assert queries.email_of(ash) == ""


def test_places_are_listed_in_plain_words_and_ended(ash):
    phone = signed_in(ash, agent="Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1")
    desk, tablet = signed_in(ash), signed_in(ash)
    page = desk.get(reverse("me_sessions")).content.decode()
    assert "Safari on iPhone" in page
    assert page.count("This one") == 1
    ids = {place.device.system: place.id for place in queries.places_of(ash, None)}
    desk.post(reverse("me_sessions"), {"place": ids["iPhone"]})
    assert phone.get(reverse("me")).status_code == 302
    assert tablet.get(reverse("me")).status_code == 200
    desk.post(reverse("me_sessions"), {"others": "yes"})
    assert tablet.get(reverse("me")).status_code == 302
    assert desk.get(reverse("me")).status_code == 200


@pytest.mark.parametrize("place", ["", "x", "9" * 40, "-1", "²"])
def test_a_place_that_is_none_ends_nothing(ash, place):
    client = signed_in(ash)
    assert client.post(reverse("me_sessions"), {"place": place}).status_code == 303
    assert client.get(reverse("me")).status_code == 200


def test_a_stranger_cannot_end_a_session(ash, stranger):
    client = signed_in(ash)
    place = queries.places_of(ash, None)[0]
    signed_in(stranger).post(reverse("me_sessions"), {"place": place.id})
    assert client.get(reverse("me")).status_code == 200


def test_the_record_says_what_happened_without_names_of_tables(ash, stranger):
    client = signed_in(ash)
    client.post(reverse("me_email"), {"email": "ash@example.org"})
    signed_in(stranger)
    page = client.get(reverse("me_record")).content.decode()
    assert "You joined." in page
    assert page.count("You signed in.") == 1
    assert "Your e-mail address was changed" in page
    assert "example.org" not in page


def test_the_password_is_never_put_into_a_page_or_session(ash):
    client = Client()
    answer = client.post(reverse("account_login"), {"login": ash.username, "password": "not my password"})
    assert b"not my password" not in answer.content
    client = signed_in(ash)
    client.post(reverse("me_delete"), {"sure": "on", "password": "secret words"})
    assert "secret words" not in str(dict(client.session))
