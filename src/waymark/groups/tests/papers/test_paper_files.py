"""The papers as files: for whom, under neutral names, and read aloud by everybody's software."""

import io

import pikepdf
import pytest
from django.urls import reverse

from waymark.common.clock import now
from waymark.groups import queries

COORDINATORS = ["group_begun", "group_poster", "group_sign_in", "group_risks", "group_risk_sheet"]
MEMBERS = ["group_papers", "group_emergency", "group_safety"]
CHOSEN = {"called": "named", "place_on": "address"}


def files(seat):
    planned = queries.planned(seat, at=now())[0].meeting
    return {
        "group_poster": reverse("group_poster", args=[seat.slug]) + "?called=neutral&place_on=nothing",
        "group_sign_in": reverse("group_sign_in", args=[seat.slug]),
        "group_risks": reverse("group_risks", args=[seat.slug]),
        "group_emergency": reverse("group_emergency", args=[seat.slug]),
        "group_agenda": reverse("group_agenda", args=[seat.slug, planned.series_id, planned.on]),
    }


def test_each_file_can_be_read_by_everybody_and_names_nothing(rowans, seat):
    for address in files(seat).values():
        answer = rowans.get(address)
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert "carry" not in answer.headers["Content-Disposition"].lower()
        with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_metadata() as meta:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang).lower() == "en-gb"
            assert meta["pdfuaid:part"] == "1"
            assert "Carry" not in meta["dc:title"]


def test_members_get_the_agenda_and_the_card_and_nothing_else(hers, seat):
    nothing = hers.get("/there/is/no/such/page/")
    got = files(seat)
    for name in ("group_emergency", "group_agenda"):
        assert hers.get(got[name]).status_code == 200
    for name in COORDINATORS:
        answer = hers.get(got.get(name) or reverse(name, args=[seat.slug]))
        assert (answer.status_code, answer.content) == (404, nothing.content), name
    page = hers.get(reverse("group_papers", args=[seat.slug])).content.decode()
    assert "Card for emergencies" in page
    assert "Poster" not in page


def test_coordinators_find_them_all(rowans, seat):
    page = rowans.get(reverse("group_papers", args=[seat.slug])).content.decode()
    for words in ("Card for emergencies", "Agendas", "Poster", "Sign-in sheet", "Sheet of risks"):
        assert words in page


def test_for_others_there_is_nothing_and_signed_out_one_signs_in(theirs, client, seat):
    nothing = theirs.get("/there/is/no/such/page/")
    addresses = [*files(seat).values(), *(reverse(name, args=[seat.slug]) for name in (*COORDINATORS, *MEMBERS))]
    for address in addresses:
        answer = theirs.get(address)
        assert (answer.status_code, answer.content) == (404, nothing.content), address
        assert client.get(address)["Location"].startswith("/sign-in/")


def test_they_are_only_read(rowans, seat):
    for address in (*files(seat).values(), reverse("group_papers", args=[seat.slug])):
        assert rowans.post(address).status_code == 405


@pytest.mark.parametrize("query", ["", "?called=loud&place_on=name"])
def test_a_poster_without_a_choice_asks_again(rowans, seat, query):
    answer = rowans.get(reverse("group_poster", args=[seat.slug]) + query)
    assert answer.status_code == 422
    assert "to put right" in answer.content.decode()


def test_letters_that_no_font_has_are_said(rowans, group, seat):
    group.name = "中文"
    group.save()
    answer = rowans.get(reverse("group_poster", args=[seat.slug]), CHOSEN)
    assert answer.status_code == 422
    assert "not in our fonts" in answer.content.decode()


def test_an_agenda_of_another_day_or_another_series_is_not_there(rowans, seat):
    planned = queries.planned(seat, at=now())[0].meeting
    for series_id, on in ((planned.series_id, "2026-08-04"), (seat.group_id, planned.on)):
        assert rowans.get(reverse("group_agenda", args=[seat.slug, series_id, on])).status_code == 404


def test_members_read_whom_to_turn_to(hers, rowans, seat):
    page = hers.get(reverse("group_safety", args=[seat.slug])).content.decode()
    assert "Sam, at the service" in page
    assert "01632 960 100" in page
    assert "The sheet of risks" not in page
    assert "The sheet of risks" in rowans.get(reverse("group_safety", args=[seat.slug])).content.decode()
