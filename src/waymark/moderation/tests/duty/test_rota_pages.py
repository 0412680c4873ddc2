"""The pages of the rota, and what everybody reads of it."""

from datetime import timedelta

from tests.support.people import join
from waymark.moderation import queries
from waymark.moderation.models import Duty

TURN = {"on": "2026-06-11", "begins": "18:00", "hours": "2", "name": "Fran"}


def test_a_turn_is_put_down_on_the_clock_of_the_moderator(fran, browser):
    client = browser(fran)
    answer = client.post("/moderation/duty/new/", TURN)
    assert (answer.status_code, answer["Location"]) == (303, "/moderation/duty/")
    row = Duty.objects.get()
    assert row.starts_at.isoformat() == "2026-06-11T17:00:00+00:00"
    assert row.ends_at - row.starts_at == timedelta(hours=2)
    page = client.get("/moderation/duty/").content.decode()
    assert "18:00" in page
    assert "Fran" in page
    assert "Ask for a swap" in page


def test_what_does_not_fit_is_said_beside_the_form_and_nothing_typed_is_lost(fran, browser):
    client = browser(fran)
    client.post("/moderation/duty/new/", TURN | {"hours": "6"})
    over = client.post("/moderation/duty/new/", TURN | {"on": "2026-06-12", "name": "Frances"})
    assert over.status_code == 422
    assert "8 hours on duty in one week, and you set yourself 6" in over.content.decode()
    assert 'value="Frances"' in over.content.decode()
    twice = client.post("/moderation/duty/new/", TURN | {"hours": "1"})
    assert twice.status_code == 422
    assert "at that time already" in twice.content.decode()
    early = client.post("/moderation/duty/new/", TURN | {"on": "2026-06-09"})
    assert early.status_code == 422
    assert "That has been" in early.content.decode()
    assert Duty.objects.count() == 1


def test_given_up_taken_over_and_ended(fran, ola, browser):
    browser(fran).post("/moderation/duty/new/", TURN)
    turn = Duty.objects.get()
    assert browser(ola).get(f"/moderation/duty/{turn.pk}/take/").status_code == 404
    browser(fran).post(f"/moderation/duty/{turn.pk}/give-up/")
    client = browser(ola)
    assert "somebody had to give it up" in client.get("/moderation/duty/").content.decode()
    assert client.get(f"/moderation/duty/{turn.pk}/take/").status_code == 200
    assert client.post(f"/moderation/duty/{turn.pk}/take/", {"name": ""}).status_code == 422
    assert client.post(f"/moderation/duty/{turn.pk}/take/", {"name": "Ola"}).status_code == 303
    assert queries.duty_now(turn.starts_at).names == ("Ola",)


def test_a_turn_that_is_ended_early_leads_to_its_note(fran, ola, browser, moment):
    browser(fran).post("/moderation/duty/new/", TURN | {"on": "2026-06-10", "begins": "13:00"})
    turn = Duty.objects.get()
    answer = browser(fran).post(f"/moderation/duty/{turn.pk}/give-up/")
    assert answer["Location"] == f"/moderation/duty/{turn.pk}/end/"
    note = {"handover": "Look at Ash again.", "debrief": "Two hard ones."}
    assert browser(fran).post(answer["Location"], note).status_code == 303
    assert "Look at Ash again." in browser(ola).get("/moderation/duty/").content.decode()
    assert "Two hard ones." in browser(ola).get("/moderation/duty/notes/").content.decode()
    assert browser(ola).get(f"/moderation/duty/{turn.pk}/end/").status_code == 404


def test_a_swap_is_asked_for_and_taken_back(fran, browser):
    client = browser(fran)
    client.post("/moderation/duty/new/", TURN)
    turn = Duty.objects.get()
    client.post(f"/moderation/duty/{turn.pk}/swap/", {"wants": "yes"})
    assert "would like a swap" in client.get("/moderation/duty/").content.decode()
    client.post(f"/moderation/duty/{turn.pk}/swap/", {"wants": "no"})
    assert "would like a swap" not in client.get("/moderation/duty/").content.decode()


def test_hours_and_what_to_be_spared_are_kept(fran, browser):
    client = browser(fran)
    wrong = client.post("/moderation/duty/care/", {"hours_a_week": "99", "spared": ["grief"]})
    assert wrong.status_code == 422
    assert "from 1 to 20" in wrong.content.decode()
    assert client.post("/moderation/duty/care/", {"hours_a_week": "3", "spared": ["grief"]}).status_code == 303
    assert queries.care_of(fran.pk).hours_a_week == 3
    assert "3 hours a week" in client.get("/moderation/duty/new/").content.decode()


def test_everybody_reads_the_chosen_name_and_nothing_else(fran, browser):
    browser(fran).post("/moderation/duty/new/", TURN | {"name": "Quiet Owl"})
    client = browser()
    client.force_login(join("ann"))
    page = client.get("/community/on-duty/").content.decode()
    assert "Quiet Owl" in page
    assert "When nobody is on duty" in page
    assert "fran" not in page
    assert "Nobody is on duty at the moment" in page
    assert client.get("/moderation/duty/").status_code == 404


def test_an_operator_is_no_moderator(operator, browser):
    assert browser(operator).get("/moderation/duty/").status_code == 404


def test_signed_out_one_signs_in_first(browser, db):
    assert browser().get("/community/on-duty/")["Location"].startswith("/sign-in/")
