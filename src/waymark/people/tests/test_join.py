"""The page that makes an account, and the codes after it."""

import re

import pytest
from django.urls import reverse

from tests.support.people import PASSWORD
from waymark.people import queries
from waymark.people.models import Person
from waymark.people.tests.conftest import confirmed, signed_in

pytestmark = pytest.mark.django_db
GIVEN = {"username": "amber-owl-77", "password": "three plain words", "zone": "Asia/Karachi", "is_adult": "on"}


def join_page(client, **changed):
    return client.post(reverse("join"), GIVEN | changed)


def test_a_newcomer_finds_a_free_name_and_no_question_about_who_they_are(client):
    page = client.get(reverse("join")).content.decode()
    assert re.search(r'name="username" value="[a-z]+-[a-z]+-\d\d"', page)
    assert "email" not in page
    assert "At least 10 characters" in page
    assert reverse("what_is_kept") in page


def test_a_newcomer_joins_and_goes_on_to_the_codes(client):
    answer = join_page(client)
    assert (answer.status_code, answer["Location"]) == (303, reverse("join_codes"))
    person = Person.objects.get()
    assert (person.username, person.zone) == ("amber-owl-77", "Asia/Karachi")
    assert answer.wsgi_request.user == person
    assert len(queries.places_of(person, None)) == 1


def test_the_codes_stay_until_they_are_kept_and_never_lie_open_in_the_session(client):
    join_page(client)
    codes = re.findall(r"<code>([\w-]+)</code>", client.get(reverse("join_codes")).content.decode())
    assert len(codes) == 8
    assert codes[0] not in str(dict(client.session))
    assert codes[0] in client.get(reverse("codes_file")).content.decode()
    assert 'filename="codes.txt"' in client.get(reverse("codes_file"))["Content-Disposition"]
    assert reverse("join_codes") in client.get(reverse("me")).content.decode()
    kept = client.post(reverse("join_codes"))
    assert (kept.status_code, kept["Location"]) == (303, reverse("begin"))
    assert Person.objects.get().codes_kept_at is not None
    assert client.get(reverse("join_codes"))["Location"] == reverse("me_codes")
    assert client.get(reverse("codes_file"))["Location"] == reverse("me_codes")


def test_the_next_person_in_the_same_browser_does_not_see_the_codes(client, stranger):
    join_page(client)
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"login": "stranger", "password": PASSWORD})
    assert client.get(reverse("join_codes"))["Location"] == reverse("me_codes")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"username": "ash-heron-42"}, "Somebody has this name already"),
        ({"username": "ASH-HERON-42"}, "Somebody has this name already"),
        ({"username": "аsh-owl"}, "Use 3 to 40 letters"),
        ({"username": ""}, "Type a username"),
        ({"password": "short"}, "at least 10 characters"),
        ({"password": "amber-owl-77"}, "too similar to the username"),
        ({"password": "password123"}, "lists of stolen passwords"),
        ({"password": ""}, "Choose a password"),
        ({"credential": "{"}, "The passkey did not work"),
        ({"credential": "[" * 50_000}, "The passkey did not work"),
        ({"credential": '{"id": 1}'}, "The passkey did not work"),
        # Something that is no passkey must never stand in for a password.
        ({"credential": "null", "password": ""}, "Choose a password"),
        ({"credential": "{}", "password": ""}, "Choose a password"),
        ({"credential": " ", "password": ""}, "Choose a password"),
    ],
)
def test_what_is_wrong_is_said_and_the_name_is_kept(client, ash, changed, said):
    answer = join_page(client, **changed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Person.objects.count() == 1


def test_only_the_tick_is_missing_and_nothing_has_to_be_typed_again(client):
    answer = join_page(client, is_adult="")
    page = answer.content.decode()
    assert (answer.status_code, Person.objects.count()) == (422, 0)
    assert "Tick the box if you are 18 or older" in page
    assert 'value="amber-owl-77"' in page
    assert 'value="three plain words"' in page
    assert "no-store" in answer["Cache-Control"]


def test_a_password_that_is_wrong_itself_does_not_come_back(client):
    assert 'value="short"' not in join_page(client, is_adult="", password="short").content.decode()


def test_that_one_is_an_adult_is_kept_with_its_day(client):
    join_page(client)
    person = Person.objects.get()
    assert person.adult_at == person.joined_at


def test_the_tick_is_asked_for_before_a_passkey_is_made(client):
    answer = client.post(reverse("join_passkey"), {"username": "amber-owl-77"})
    assert (answer.status_code, "18 or older" in answer.json()["error"]) == (422, True)


def test_a_zone_that_is_none_becomes_the_usual_one(client):
    join_page(client, zone="Nowhere/<script>")
    assert Person.objects.get().zone == "Europe/London"


def test_somebody_signed_in_does_not_join_again(ash):
    client = signed_in(ash)
    assert client.get(reverse("join"))["Location"] == reverse("today")
    assert join_page(client)["Location"] == reverse("today")
    assert Person.objects.count() == 1


def test_many_accounts_from_one_place_have_to_wait(client):
    for number in range(20):
        join_page(client, username="ash-heron-42" if number else "amber-owl-77")
        client.logout()
    assert join_page(client, username="moss-wren-31").status_code == 429
    assert not queries.username_taken("moss-wren-31")


def test_another_name_is_one_line_of_text(client):
    answer = client.get(reverse("join_name"))
    assert answer["Content-Type"] == "text/plain"
    assert re.fullmatch(r"[a-z]+-[a-z]+-\d\d", answer.content.decode())


@pytest.mark.parametrize("name", ["join", "join_codes", "join_name", "join_passkey", "codes_file"])
def test_other_methods_do_nothing(client, name):
    assert client.delete(reverse(name)).status_code in {405, 302}


def test_new_codes_need_the_password_once_more(ash):
    client = signed_in(ash)
    assert client.post(reverse("me_new_codes"))["Location"].startswith(reverse("account_reauthenticate"))
    client = confirmed(ash)
    assert client.get(reverse("me_new_codes")).status_code == 200
    assert client.post(reverse("me_new_codes"))["Location"] == reverse("join_codes")
    assert client.post(reverse("join_codes"))["Location"] == reverse("me")
    assert "8 codes are left" in client.get(reverse("me_codes")).content.decode()


def test_display_settings_of_the_joining_browser_go_into_the_account(client):
    client.cookies["wm_display"] = "theme-dark.nonsense-x"
    join_page(client)
    assert Person.objects.get().display == "theme-dark"


def test_nobody_sees_codes(client):
    for name in ("join_codes", "codes_file", "me_codes", "me_new_codes"):
        assert client.get(reverse(name))["Location"].startswith(reverse("account_login"))


def test_joining_does_not_leave_somebody_signed_in_for_a_month(client):
    join_page(client, username="fern-kite-23")
    assert client.cookies["wm_session"]["max-age"] == ""
