"""Planning a programme: made once, changed by two tabs, its sessions added, moved, removed without scripts."""

import re

from django.urls import reverse

from waymark.common.ids import new_id
from waymark.programmes import queries
from waymark.programmes.models import Programme, TemplateSession
from waymark.programmes.tests import folk


def sent(programme_or_form: dict, **more) -> dict:
    start = {"client_id": str(new_id()), "based_on": "0"}
    return {**start, **programme_or_form, **more}


WORDS = {"name": "Living well", "shape": "weekly", "seats": "8", "about": "A year.", "starter_skills": ["breathing"]}


def test_a_programme_from_the_starter_is_made_once(sam, team):
    browser = folk.browser_of(sam)
    organisation = str(next(iter(queries.organisations_of(sam))))
    form = sent(WORDS, organisation=organisation, starter="weekly-half-days")
    for _twice in range(2):
        answer = browser.post(reverse("programme_new"), form)
        assert answer.status_code == 303
    assert Programme.objects.count() == 1
    assert TemplateSession.objects.count() == 12
    page = browser.get(answer["Location"]).content.decode()
    assert "The last session" in page
    assert "How long it takes we cannot say yet" in page


def test_what_is_missing_is_said_and_nothing_is_lost(sam, team):
    organisation = str(next(iter(queries.organisations_of(sam))))
    answer = folk.browser_of(sam).post(
        reverse("programme_new"),
        sent({**WORDS, "name": "", "seats": "none"}, organisation=organisation, starter="empty"),
    )
    assert answer.status_code == 422
    assert b"A year." in answer.content
    assert Programme.objects.count() == 0


def test_nobody_makes_one_for_another_organisation(sam, lee):
    theirs = str(next(iter(queries.organisations_of(lee))))
    answer = folk.browser_of(sam).post(reverse("programme_new"), sent(WORDS, organisation=theirs, starter="empty"))
    assert answer.status_code == 422
    assert Programme.objects.count() == 0


def test_of_two_tabs_neither_wins_unseen(sam, programme):
    browser, where = folk.browser_of(sam), reverse("programme_edit", args=[programme.programme_id])
    first = browser.post(where, sent({**WORDS, "name": "First tab"}, based_on="1"))
    assert first.status_code == 303
    second = browser.post(where, sent({**WORDS, "name": "Second tab"}, based_on="1"))
    assert second.status_code == 409
    page = second.content.decode()
    assert "First tab" in page
    assert "Second tab" in page
    assert Programme.objects.get().name == "First tab"


def session_form(**more) -> dict:
    said = {"title": "Moving", "day": "21", "minutes": "120", "part-0": "Round", "length-0": "20"}
    return sent(said, **{"part-1": "Try it", "length-1": "40", "skill-1": "movement-menu", **more})


def test_a_session_is_added_once_with_its_parts(sam, programme):
    browser, where = folk.browser_of(sam), reverse("programme_session_new", args=[programme.programme_id])
    form = session_form(**{"homeskill-0": "breathing"})
    for _twice in range(2):
        assert browser.post(where, form).status_code == 303
    row = TemplateSession.objects.get(number=4)
    assert [one["skill"] for one in row.content["activities"]] == ["", "movement-menu"]
    assert row.content["home"] == [{"skill": "breathing", "words": ""}]


def test_a_part_without_minutes_is_asked_for(sam, programme):
    where = reverse("programme_session_new", args=[programme.programme_id])
    answer = folk.browser_of(sam).post(where, session_form(**{"length-1": ""}))
    assert answer.status_code == 422
    assert b"Try it" in answer.content


def test_a_button_moves_a_line_and_keeps_what_was_typed(sam, programme):
    where = reverse("programme_session_new", args=[programme.programme_id])
    form = session_form(act="up-part-1")
    answer = folk.browser_of(sam).post(where, form)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert re.search(r'name="part-0"[^>]*value="Try it"|value="Try it"[^>]*name="part-0"', page)
    assert form["client_id"] in page
    assert TemplateSession.objects.filter(title="Moving").count() == 0
    more = folk.browser_of(sam).post(where, session_form(act="more-part")).content.decode()
    assert 'name="part-4"' in more


def test_a_session_changes_places_and_days_stay(sam, programme):
    pk = TemplateSession.objects.get(number=2).pk
    where = reverse("programme_session_move", args=[programme.programme_id, pk])
    assert folk.browser_of(sam).post(where, {"way": "earlier"}).status_code == 303
    rows = TemplateSession.objects.order_by("number").values_list("title", "day")
    assert list(rows) == [("Pacing", 0), ("Arriving", 7), ("Going on", 14)]
    folk.browser_of(sam).post(where, {"way": "earlier"})
    assert list(rows.all()) == [("Pacing", 0), ("Arriving", 7), ("Going on", 14)]


def test_a_session_is_taken_out_and_numbers_close_up(sam, programme):
    pk = TemplateSession.objects.get(number=1).pk
    where = reverse("programme_session_remove", args=[programme.programme_id, pk])
    assert folk.browser_of(sam).post(where).status_code == 303
    assert list(TemplateSession.objects.order_by("number").values_list("number", "title")) == [
        (1, "Pacing"),
        (2, "Going on"),
    ]
    assert folk.browser_of(sam).post(where).status_code == 404


def test_a_session_changed_in_two_tabs_asks(sam, programme):
    row = TemplateSession.objects.get(number=1)
    browser, where = folk.browser_of(sam), reverse("programme_session", args=[programme.programme_id, row.pk])
    assert browser.post(where, session_form(title="One", based_on="1")).status_code == 303
    answer = browser.post(where, session_form(title="Two", based_on="1"))
    assert answer.status_code == 409
    assert b"One" in answer.content
    assert b"Two" in answer.content


def test_a_programme_is_put_aside_and_taken_up(sam, programme):
    browser, where = folk.browser_of(sam), reverse("programme_aside", args=[programme.programme_id])
    browser.post(where, {"aside": "yes"})
    assert queries.programme_of(programme).is_aside
    browser.post(where, {"aside": "no"})
    assert not queries.programme_of(programme).is_aside
