"""The sheet of risks: versions that stay, and two coordinators who write at once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit, Stale
from waymark.groups import operations, queries
from waymark.groups.models import RiskSheet
from waymark.meetings.operations import NotAllowed


def write(person, seat, answers, edit=None, at=NOON):
    return operations.write_risk_sheet(by=person, seat=seat, answers=answers, edit=edit or Edit.fresh(), at=at)


def test_each_saving_is_a_version_and_the_newest_counts(rowan, seat):
    assert write(rowan, seat, {"key": "Sam"}) == 1
    assert write(rowan, seat, {"key": "Lou"}, Edit.fresh(1), NOON + timedelta(days=1)) == 2
    sheet = queries.risk_sheet_of(seat)
    assert (sheet.answers, sheet.number, sheet.at) == ({"key": "Lou"}, 2, NOON + timedelta(days=1))
    assert list(RiskSheet.objects.order_by("number").values_list("content", flat=True)) == [
        {"key": "Sam"},
        {"key": "Lou"},
    ]


def test_the_same_form_sent_twice_is_one_version_and_may_go_on(rowan, seat):
    edit = Edit.fresh()
    assert [write(rowan, seat, {"key": "Sam"}, edit) for _time in range(2)] == [1, 1]
    assert write(rowan, seat, {"key": "Sam and Lou"}, edit) == 2


def test_what_somebody_else_wrote_is_never_pushed_away(rowan, seat):
    write(rowan, seat, {"key": "Sam"})
    with pytest.raises(Stale):
        write(rowan, seat, {"key": "Lou"})


def test_only_coordinators_write(ash, her_seat):
    with pytest.raises(NotAllowed):
        write(ash, her_seat, {"key": "Me"})


def sent(based_on=0, **answers):
    return {"client_id": str(new_id()), "based_on": based_on, **answers}


def test_the_page_keeps_and_leads_to_the_papers(rowans, seat):
    address = reverse("group_risk_sheet", args=[seat.slug])
    answer = rowans.post(address, sent(fire="Two doors"))
    assert (answer.status_code, answer["Location"]) == (303, reverse("group_papers", args=[seat.slug]))
    assert "Two doors" in rowans.get(address).content.decode()


def test_two_tabs_see_both_wordings(rowans, seat):
    address = reverse("group_risk_sheet", args=[seat.slug])
    rowans.post(address, sent(fire="Two doors"))
    answer = rowans.post(address, sent(fire="Three doors"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Two doors" in page
    assert "Three doors" in page
    assert rowans.post(address, sent(1, fire="Three doors")).status_code == 303


def test_nothing_at_all_keeps_nothing(rowans, seat):
    assert rowans.post(reverse("group_risk_sheet", args=[seat.slug]), sent()).status_code == 303
    assert RiskSheet.objects.count() == 0


def test_a_member_can_send_nothing(hers, seat):
    assert hers.post(reverse("group_risk_sheet", args=[seat.slug]), sent(fire="x")).status_code == 404
